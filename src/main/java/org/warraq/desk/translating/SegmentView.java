package org.warraq.desk.translating;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.WordDiff;
import org.warraq.translation.Origin;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.web.EntityTags;

/**
 * A segment in the HTTP contract.
 *
 * @param gap the white space behind it in its paragraph
 */
public record SegmentView(
        UUID id,
        String paragraphId,
        String source,
        String gap,
        String target,
        SegmentState state,
        boolean stale,
        boolean contextChanged,
        List<WordDiff.Run> sourceDiff,
        Origin origin,
        @Nullable String translatorsTarget,
        @Nullable String editedBy,
        String etag) {

    public static SegmentView of(Segment segment) {
        return new SegmentView(
                segment.id(),
                segment.paragraphId(),
                segment.source(),
                segment.gap(),
                segment.target(),
                segment.state(),
                segment.stale(),
                segment.contextChanged(),
                segment.sourceDiff(),
                segment.origin(),
                segment.translatorsTarget(),
                segment.editedBy(),
                EntityTags.of(segment.rowVersion()));
    }
}
