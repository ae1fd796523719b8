package org.warraq.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * Which entries of a chain are meant; what is {@code null} asks for nothing.
 *
 * @param actions a regular expression of the database's for actions, such as {@code ^task-}; never a caller's own words
 * @param but whether those are meant that {@code actions} does not fit
 * @param action exactly this one
 * @param from the first moment
 * @param until the first moment that is not meant any more
 */
public record JournalFilter(
        @Nullable String actions,
        boolean but,
        @Nullable String action,
        @Nullable UUID actor,
        @Nullable Language language,
        @Nullable String stage,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final JournalFilter EVERYTHING = new JournalFilter(null, false, null, null, null, null, null, null);

    public static JournalFilter of(String action) {
        return new JournalFilter(null, false, action, null, null, null, null, null);
    }
}
