package org.warraq.translation.store;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.translation.WriteAccess;

/** Lets a segment say again what it said before; that goes into the history, too. */
public record SegmentUndoing(JdbcClient jdbc) {

    // Without a wish it goes back to what it said last and does not say now; undoing again goes on from there. What was
    // said of another source than today's is a suggestion only.
    private static final String UNDO = """
            with held as (%s),
            present as (
                select segment.* from held
                join segment on segment.report_id = held.report_id and segment.language = held.language
                where segment.id = :segment and segment.row_version = :version),
            entry as (
                select history.* from present join segment_history as history on history.segment_id = present.id
                where history.row_version = :to
                   or (cast(:to as integer) is null and history.target <> present.target
                       and history.row_version < coalesce(present.undone_to, present.row_version))
                order by history.row_version desc limit 1),
            saved as (
                update segment set
                    target = entry.target,
                    state = case when entry.source <> segment.source then 'open'
                                 when entry.state = 'reviewed' and held.stage = 'translate' then 'translated'
                                 else entry.state end,
                    stale = entry.source <> segment.source,
                    earlier_source = case when entry.source <> segment.source then entry.source end,
                    reopened_from = null,
                    origin = entry.origin,
                    score = null,
                    unit_id = null,
                    proposal = null,
                    translators_target = case when held.stage = 'translate' or segment.translators_target = entry.target
                                              then null
                                              when segment.target = entry.target then segment.translators_target
                                              else coalesce(segment.translators_target, segment.target) end,
                    edited_by = :me,
                    edited_at = clock(),
                    edited_stage = held.stage,
                    changed_at = clock(),
                    undone_to = entry.row_version,
                    row_version = segment.row_version + 1
                from held, present, entry
                where segment.id = present.id and segment.row_version = :version
                returning segment.row_version),
            kept as (
                insert into segment_history (segment_id, row_version, report_id, language, paragraph_id, source, target,
                                             state, origin, stage, saved_by, saved_at)
                select id, present.row_version, report_id, language, paragraph_id, coalesce(earlier_source, source), target,
                       state, origin, edited_stage, edited_by, edited_at
                from present, saved
                where target <> '' and undone_to is null
                on conflict do nothing)
            select row_version from saved
            """;

    /** @return the new row version; empty where nothing was saved */
    public Optional<Integer> undo(WriteAccess access, UUID segment, int version, @Nullable Integer to) {
        return jdbc.sql(UNDO.formatted(access.held()))
                .params(access.parameters())
                .param("segment", segment)
                .param("version", version)
                .param("to", to, Types.INTEGER)
                .query(Integer.class)
                .optional();
    }
}
