package org.warraq.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person may do; one person may hold several. */
public enum Role {
    REPORTER,
    TRANSLATOR,
    EDITOR,
    ADMIN;

    /** The lower-case name used in the database, in diagrams (candidate groups) and in JSON. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such role */
    @JsonCreator
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
