package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A segment as it goes into its table. */
record SegmentRow(
        UUID id,
        int position,
        String paragraph,
        String source,
        String gap,
        @Nullable String earlier,
        String target,
        @Nullable String translators,
        String state,
        boolean stale,
        boolean context,
        boolean minor,
        @Nullable String reopened,
        String origin,
        @Nullable Integer score,
        @Nullable UUID unit) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    static SegmentRow of(Segment segment, int position) {
        SegmentState from = segment.reopenedFrom();
        return new SegmentRow(
                segment.id(),
                position,
                segment.paragraphId(),
                segment.source(),
                segment.gap(),
                segment.earlierSource(),
                segment.target(),
                segment.translatorsTarget(),
                segment.state().key(),
                segment.stale(),
                segment.contextChanged(),
                segment.minorChange(),
                from == null ? null : from.key(),
                segment.origin().kind().key(),
                segment.origin().score(),
                segment.origin().unitId());
    }

    static String json(List<SegmentRow> rows) {
        return MAPPER.writeValueAsString(rows);
    }
}
