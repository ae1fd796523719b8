package org.warraq.translation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/**
 * Where a target came from.
 *
 * @param score how well the unit's source matched, 0 to 102; {@code null} where nobody but a person wrote it
 * @param unitId the unit of the translation memory; {@code null} where it came from none
 */
public record Origin(
        Kind kind, @Nullable Integer score, @Nullable UUID unitId) {

    /** Who or what wrote it. */
    public enum Kind implements Keyed {
        HUMAN,
        /** A unit of the memory with the same neighbours. */
        CONTEXT,
        /** A unit of the memory with the same source. */
        EXACT,
        /** A unit of the memory with a similar source. */
        FUZZY,
        /** A translation program. */
        MACHINE;

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

    public static final Origin HUMAN = new Origin(Kind.HUMAN, null, null);
}
