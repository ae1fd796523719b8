package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a task ends. Return and spike always carry a reason. */
public enum Decision {
    SUBMIT,
    ACCEPT,
    RETURN,
    APPROVE,
    SPIKE;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such decision */
    @JsonCreator
    public static Decision of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    boolean needsReason() {
        return this == RETURN || this == SPIKE;
    }
}
