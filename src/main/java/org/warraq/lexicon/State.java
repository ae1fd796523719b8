package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** Where a record stands. Texts are held to accepted records only. */
public enum State implements Keyed {
    PROPOSED,
    ACCEPTED,
    REFUSED,
    MERGED;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such state */
    @JsonCreator
    public static State of(String key) {
        return KeyedEnums.of(State.class, key);
    }
}
