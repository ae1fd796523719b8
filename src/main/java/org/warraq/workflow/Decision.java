package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** How a task ends. Return and spike always carry a reason. */
public enum Decision implements Keyed {
    SUBMIT,
    ACCEPT,
    RETURN,
    APPROVE,
    SPIKE;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such decision */
    @JsonCreator
    public static Decision of(String key) {
        return KeyedEnums.of(Decision.class, key);
    }

    boolean needsReason() {
        return this == RETURN || this == SPIKE;
    }
}
