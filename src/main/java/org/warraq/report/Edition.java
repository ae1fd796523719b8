package org.warraq.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * A report in one language.
 *
 * @param version the number of its latest version; {@code null} before the first
 * @param headline the latest version's
 * @param stage where it stands in this round: {@code translate}, {@code review}, {@code ready}, or {@code null} for the
 *     source edition and before its turn
 * @param dropped whether the editor took this language off the report
 */
public record Edition(
        UUID reportId,
        Language language,
        @Nullable Integer version,
        String headline,
        @Nullable String stage,
        boolean dropped) {}
