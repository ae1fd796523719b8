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

    /** Reads the form {@code en-ar}. @throws IllegalArgumentException if it is none */
    public static LanguagePair of(String key) {
        int dash = key.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not a pair: " + key);
        }
        return new LanguagePair(Language.of(key.substring(0, dash)), Language.of(key.substring(dash + 1)));
    }

    /** The form {@code en-ar} used in the database. */
    public String key() {
        return source + "-" + target;
    }
}
