package org.warraq.translation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.translation.Origin;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import tools.jackson.databind.json.JsonMapper;

/** A segment as it goes into its table, and as it is read from there. */
public record SegmentRow(
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

    public static SegmentRow of(Segment segment, int position) {
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

    public static String json(List<SegmentRow> rows) {
        return MAPPER.writeValueAsString(rows);
    }

    public static Segment read(ResultSet row, int number) throws SQLException {
        String reopenedFrom = row.getString("reopened_from");
        return new Segment(
                row.getObject("id", UUID.class),
                row.getString("paragraph_id"),
                row.getString("source"),
                row.getString("gap"),
                row.getString("earlier_source"),
                row.getString("target"),
                SegmentState.of(row.getString("state")),
                row.getBoolean("stale"),
                row.getBoolean("context_changed"),
                row.getBoolean("minor_change"),
                reopenedFrom == null ? null : SegmentState.of(reopenedFrom),
                origin(row),
                row.getString("translators_target"),
                row.getString("edited_by_name"),
                row.getInt("row_version"));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                Origin.Kind.of(row.getString("origin")),
                row.getObject("score", Integer.class),
                row.getObject("unit_id", UUID.class));
    }
}
