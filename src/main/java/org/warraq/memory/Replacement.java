package org.warraq.memory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * What a report says since it was released with other words for the same source.
 *
 * @param reportId the report that was corrected
 * @param language of the translation
 * @param unitId the unit that has its words now; null where they are too long for the memory
 * @param text those words; null where that unit is gone
 * @param at since when
 */
public record Replacement(
        UUID reportId,
        Language language,
        @Nullable UUID unitId,
        @Nullable String text,
        Instant at) {

    /** It, where it is of this report: then a unit of the report is superseded. */
    public static @Nullable Replacement here(@Nullable Replacement known, @Nullable UUID report) {
        return known != null && known.reportId.equals(report) ? known : null;
    }

    /** It, where it is of another report: then an equal unit of this one stays, and somebody should know. */
    public static @Nullable Replacement elsewhere(@Nullable Replacement known, @Nullable UUID report) {
        return known != null && !known.reportId.equals(report) ? known : null;
    }
}
