package org.warraq.workflow.models;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an element is called.
 *
 * @param name what is written in the diagram; {@code null} where nothing is
 * @param translations what it is called instead, by language tag: the properties {@code name-ar}, {@code name-en} of the
 *     element
 */
record ElementName(@Nullable String name, Map<String, String> translations) {

    static final ElementName NONE = new ElementName(null, Map.of());

    /** In this language, or as it is written in the diagram. */
    @Nullable
    String in(Locale language) {
        return translations.getOrDefault(language.getLanguage(), name);
    }

    /**
     * As it is meant in a diagram that began as a copy of ours. Where the name is still ours so are its translations, also in
     * a copy from before there were any; where it is not, translations that are still ours are of the name it had.
     */
    ElementName besideOurs(ElementName ours) {
        Map<String, String> meant = new HashMap<>(translations);
        if (Objects.equals(name, ours.name)) {
            ours.translations.forEach(meant::putIfAbsent);
        } else {
            ours.translations.forEach((language, translation) -> meant.remove(language, translation));
        }
        return new ElementName(name, Map.copyOf(meant));
    }
}
