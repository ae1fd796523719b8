package org.warraq.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** What a round, and the release it ends in, is for. */
public enum RoundKind implements Keyed {
    PUBLICATION,
    UPDATE,
    CORRECTION,
    WITHDRAWAL;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such kind */
    @JsonCreator
    public static RoundKind of(String key) {
        return KeyedEnums.of(RoundKind.class, key);
    }
}
