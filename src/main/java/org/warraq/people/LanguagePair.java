package org.warraq.people;

import org.warraq.language.Language;

/** A direction of translation a person works in. */
public record LanguagePair(Language source, Language target) {

    /** @throws IllegalArgumentException if both are the same language */
    public LanguagePair {
        if (source.equals(target)) {
            throw new IllegalArgumentException("a pair needs two languages: " + source);
        }
    }

    /** The form {@code en-ar} used in the database. */
    public String key() {
        return source + "-" + target;
    }
}
