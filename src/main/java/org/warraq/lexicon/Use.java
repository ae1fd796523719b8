package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a form may be written. Names have wrong forms, terms have forbidden ones. */
public enum Use {
    PREFERRED,
    ALLOWED,
    WRONG,
    FORBIDDEN;

    /** Whether a text may have it. */
    public boolean isRight() {
        return this == PREFERRED || this == ALLOWED;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such use */
    @JsonCreator
    public static Use of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
