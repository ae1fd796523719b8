package org.warraq.memory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;

/**
 * A unit in which a phrase stands.
 *
 * @param side the language of the text in which it was found
 * @param start where it stands in that text, in UTF-16 units
 * @param end behind its last character
 * @param superseded see {@link Match#superseded}
 * @param correctedElsewhere see {@link Match#correctedElsewhere}
 */
public record Passage(
        UUID unitId,
        String source,
        String target,
        Language side,
        int start,
        int end,
        boolean approved,
        @Nullable UUID reportId,
        @Nullable Instant approvedAt,
        @Nullable String translator,
        @Nullable String reviewer,
        @Nullable Replacement superseded,
        @Nullable Replacement correctedElsewhere) {}
