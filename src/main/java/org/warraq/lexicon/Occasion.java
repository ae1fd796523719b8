package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where in a text a form is at home: "Faris al-Munir" where he is first named, "al-Munir" from then on. */
public enum Occasion {
    FIRST,
    SECOND,
    SENTENCE_START;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such occasion */
    @JsonCreator
    public static Occasion of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
