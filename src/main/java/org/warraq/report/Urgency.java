package org.warraq.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How fast a report has to move; with the stage it decides the deadlines. */
public enum Urgency {
    ROUTINE,
    URGENT,
    FLASH;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such urgency */
    @JsonCreator
    public static Urgency of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
