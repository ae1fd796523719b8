package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.WordDiff;

/**
 * The unit of translation.
 *
 * @param paragraphId the part of the content it belongs to, see {@link org.warraq.report.Parts}
 * @param earlierSource the source it was translated from, where that is no longer the source
 * @param stale whether the source changed since it was translated
 * @param translatorsTarget what the translator had written, where a reviewer changed it
 * @param editedBy the username of who saved it last
 * @param rowVersion its {@code ETag}
 */
public record Segment(
        UUID id,
        String paragraphId,
        String source,
        @Nullable String earlierSource,
        String target,
        SegmentState state,
        boolean stale,
        @Nullable String translatorsTarget,
        @Nullable String editedBy,
        int rowVersion) {

    /** What changed in the source since it was translated; empty if nothing did. */
    public List<WordDiff.Run> sourceDiff() {
        return earlierSource == null ? List.of() : WordDiff.between(earlierSource, source);
    }
}
