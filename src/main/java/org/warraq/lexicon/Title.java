package org.warraq.lexicon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * What somebody was called by their office, and when.
 *
 * @param from the first day; {@code null} where it is not known
 * @param to the last day; {@code null} while it lasts
 */
public record Title(
        Language language,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public boolean isHeld(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }
}
