package org.warraq.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;
import org.warraq.language.Language;

/**
 * A report in one language.
 *
 * @param version the number of its latest version; {@code null} before the first
 * @param headline the latest version's
 * @param stage where it stands in this round: {@code translate}, {@code review}, {@code ready}, or {@code null} for the
 *     source edition and before its turn
 * @param dropped whether the editor took this language off the report
 * @param noteOrigin what its public note is made of
 */
public record Edition(
        UUID reportId,
        Language language,
        @Nullable Integer version,
        String headline,
        @Nullable String stage,
        boolean dropped,
        NoteOrigin noteOrigin) {

    /** How an edition comes by its public note in the round that runs. */
    public enum NoteOrigin implements Keyed {
        /** It has none: its language is published for the first time. */
        NONE,
        /** The source's is translated; the source edition's is written by whoever writes the text. */
        SOURCE,
        /** The round corrects this translation and not its source: it has one of its own, which translates nothing. */
        OWN,
        /** The edition stands in this round as it was released, with what was told then. */
        STANDING;

        /** @throws IllegalArgumentException if there is no such origin */
        static NoteOrigin of(String key) {
            return KeyedEnums.of(NoteOrigin.class, key);
        }
    }

    /** Whether it is no part of the work of this round. */
    public boolean stands() {
        return noteOrigin == NoteOrigin.STANDING;
    }
}
