package org.warraq.translation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** How far a segment is. */
public enum SegmentState implements Keyed {
    /** Nothing stands yet, or it was reopened. */
    OPEN,
    /** Begun; not yet confirmed by its translator. */
    DRAFTED,
    /** Confirmed by its translator. */
    TRANSLATED,
    /** Confirmed by its reviewer. */
    REVIEWED;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such state */
    @JsonCreator
    public static SegmentState of(String key) {
        return KeyedEnums.of(SegmentState.class, key);
    }

    /** Whether the translator still has to do something about it. */
    public boolean unfinished() {
        return this == OPEN || this == DRAFTED;
    }
}
