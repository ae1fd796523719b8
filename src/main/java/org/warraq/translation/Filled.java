package org.warraq.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** What becomes of a translation that was filled in by itself, wholly, from what was approved before. */
public enum Filled implements Keyed {
    /** One reviewer looks at it. */
    REVIEW,
    /** On to the approval. */
    PASS;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such choice */
    public static Filled of(String key) {
        return KeyedEnums.of(Filled.class, key);
    }
}
