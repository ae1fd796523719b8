package org.warraq.lexicon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** Where in a text a form is at home: "Faris al-Munir" where he is first named, "al-Munir" from then on. */
public enum Occasion implements Keyed {
    FIRST,
    SECOND,
    SENTENCE_START;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such occasion */
    @JsonCreator
    public static Occasion of(String key) {
        return KeyedEnums.of(Occasion.class, key);
    }
}
