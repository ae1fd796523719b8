package org.warraq.desk.translating;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.WordDiff;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.web.EntityTags;

/** A segment in the HTTP contract. */
public record SegmentView(
        UUID id,
        String paragraphId,
        String source,
        String target,
        SegmentState state,
        boolean stale,
        List<WordDiff.Run> sourceDiff,
        Origin origin,
        @Nullable String translatorsTarget,
        @Nullable String editedBy,
        String etag) {

    /** Where a target came from; {@code score} and {@code unitId} where it came from memory. */
    public record Origin(
            String kind, @Nullable Integer score, @Nullable UUID unitId) {}

    public static SegmentView of(Segment segment) {
        return new SegmentView(
                segment.id(),
                segment.paragraphId(),
                segment.source(),
                segment.target(),
                segment.state(),
                segment.stale(),
                segment.sourceDiff(),
                new Origin("human", null, null),
                segment.translatorsTarget(),
                segment.editedBy(),
                EntityTags.of(segment.rowVersion()));
    }
}
