package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** Why something was returned, from a short list; the words of whoever returned it say the rest. */
public enum ReasonCode implements Keyed {
    ACCURACY,
    TERMINOLOGY,
    NAMES,
    NUMBERS,
    STYLE,
    INCOMPLETE,
    OTHER;

    /** By its key; empty where there is none of that name. */
    public static Optional<ReasonCode> find(String key) {
        return KeyedEnums.find(ReasonCode.class, key);
    }

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such code */
    @JsonCreator
    public static ReasonCode of(String key) {
        return KeyedEnums.of(ReasonCode.class, key);
    }
}
