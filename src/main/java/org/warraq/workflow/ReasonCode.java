package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something was returned, from a short list; the words of whoever returned it say the rest. */
public enum ReasonCode {
    ACCURACY,
    TERMINOLOGY,
    NAMES,
    NUMBERS,
    STYLE,
    INCOMPLETE,
    OTHER;

    /** By its key; empty where there is none of that name. */
    public static Optional<ReasonCode> find(String key) {
        return Arrays.stream(values()).filter(code -> code.key().equals(key)).findFirst();
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such code */
    @JsonCreator
    public static ReasonCode of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
