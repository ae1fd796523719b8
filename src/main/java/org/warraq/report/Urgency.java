package org.warraq.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** How fast a report has to move; with the stage it decides the deadlines. */
public enum Urgency implements Keyed {
    ROUTINE,
    URGENT,
    FLASH;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** Its place where the most urgent come first, from 1; the column {@code urgency_rank} says the same. */
    public int rank() {
        return switch (this) {
            case FLASH -> 1;
            case URGENT -> 2;
            case ROUTINE -> 3;
        };
    }

    /** @throws IllegalArgumentException if there is no such urgency */
    @JsonCreator
    public static Urgency of(String key) {
        return KeyedEnums.of(Urgency.class, key);
    }
}
