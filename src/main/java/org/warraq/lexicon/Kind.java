package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What a record is about. */
public enum Kind {
    PERSON,
    PLACE,
    ORGANISATION,
    TERM;

    /** The kinds of names. */
    public static final List<Kind> NAMES = List.of(PERSON, PLACE, ORGANISATION);

    public boolean isName() {
        return this != TERM;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    @JsonCreator
    public static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
