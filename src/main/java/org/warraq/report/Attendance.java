package org.warraq.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** How somebody took part in a meeting: the {@code part} of a participant in the HTTP contract. */
public enum Attendance implements Keyed {
    HOST,
    GUEST,
    /** Was there besides. */
    PRESENT,
    /** Only sent a message, and was not met. */
    SENT;

    /** By its key; empty where there is none of that name. */
    public static Optional<Attendance> find(String key) {
        return KeyedEnums.find(Attendance.class, key);
    }

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such part */
    @JsonCreator
    public static Attendance of(String key) {
        return KeyedEnums.of(Attendance.class, key);
    }
}
