package org.warraq.translation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a segment is. */
public enum SegmentState {
    /** Nothing stands yet, or it was reopened. */
    OPEN,
    /** Begun; not yet confirmed by its translator. */
    DRAFTED,
    /** Confirmed by its translator. */
    TRANSLATED,
    /** Confirmed by its reviewer. */
    REVIEWED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such state */
    @JsonCreator
    public static SegmentState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether the translator still has to do something about it. */
    public boolean unfinished() {
        return this == OPEN || this == DRAFTED;
    }
}
