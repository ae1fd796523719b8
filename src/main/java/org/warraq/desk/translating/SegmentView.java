package org.warraq.desk.translating;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.editing.SegmentLeases.Mark;
import org.warraq.report.WordDiff;
import org.warraq.translation.Origin;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.web.EntityTags;

/**
 * A segment in the HTTP contract.
 *
 * @param gap the white space behind it in its paragraph
 * @param contextChanged whether another sentence than before stands next to it, and nobody has looked since
 * @param minorChange whether whoever changed its source said that the change matters to no translation
 * @param editedBy the username of who saved it last
 * @param takenBy the username of who has it open just now
 * @param changedSinceLooked whether somebody else changed it since the reader last had it open, or they never had
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
        boolean minorChange,
        List<WordDiff.Run> sourceDiff,
        Origin origin,
        @Nullable String translatorsTarget,
        @Nullable String editedBy,
        @Nullable String takenBy,
        boolean changedSinceLooked,
        String etag) {

    public static SegmentView of(Segment segment, @Nullable Mark mark) {
        return new SegmentView(
                segment.id(),
                segment.paragraphId(),
                segment.source(),
                segment.gap(),
                segment.target(),
                segment.state(),
                segment.stale(),
                segment.contextChanged(),
                segment.minorChange(),
                segment.sourceDiff(),
                segment.origin(),
                segment.translatorsTarget(),
                segment.editedBy(),
                mark == null ? null : mark.takenBy(),
                mark != null && mark.changed(),
                EntityTags.of(segment.rowVersion()));
    }
}
