package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** Whether a form may be written. Names have wrong forms, terms have forbidden ones. */
public enum Use implements Keyed {
    PREFERRED,
    ALLOWED,
    WRONG,
    FORBIDDEN;

    /** Whether a text may have it. */
    public boolean isRight() {
        return this == PREFERRED || this == ALLOWED;
    }

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such use */
    @JsonCreator
    public static Use of(String key) {
        return KeyedEnums.of(Use.class, key);
    }
}
