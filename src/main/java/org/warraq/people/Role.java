package org.warraq.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** What a person may do; one person may hold several. */
public enum Role implements Keyed {
    REPORTER,
    TRANSLATOR,
    EDITOR,
    ADMIN;

    /** The lower-case name used in the database, in diagrams (candidate groups) and in JSON. */
    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such role */
    @JsonCreator
    public static Role of(String key) {
        return KeyedEnums.of(Role.class, key);
    }
}
