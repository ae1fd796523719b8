package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a record stands. Texts are held to accepted records only. */
public enum State {
    PROPOSED,
    ACCEPTED,
    REFUSED,
    MERGED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such state */
    @JsonCreator
    public static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
