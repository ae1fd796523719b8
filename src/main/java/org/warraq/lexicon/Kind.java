package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** What a record is about. */
public enum Kind implements Keyed {
    PERSON,
    PLACE,
    ORGANISATION,
    TERM;

    /** The kinds of names. */
    public static final List<Kind> NAMES = List.of(PERSON, PLACE, ORGANISATION);

    public boolean isName() {
        return this != TERM;
    }

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such kind */
    @JsonCreator
    public static Kind of(String key) {
        return KeyedEnums.of(Kind.class, key);
    }
}
