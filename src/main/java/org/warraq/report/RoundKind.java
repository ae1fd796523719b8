package org.warraq.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a round, and the release it ends in, is for. */
public enum RoundKind {
    PUBLICATION,
    UPDATE,
    CORRECTION,
    WITHDRAWAL;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    @JsonCreator
    public static RoundKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
