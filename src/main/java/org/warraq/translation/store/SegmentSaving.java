package org.warraq.translation.store;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.language.Keys;
import org.warraq.translation.Origin;
import org.warraq.translation.SegmentSave;
import org.warraq.translation.WriteAccess;

/** Saves one segment. What stood there goes into the history, unless the same person typed it in the minute before. */
public record SegmentSaving(JdbcClient jdbc) {

    private static final String SAVE = """
            with held as (%s),
            present as (
                select segment.*,
                       exists (select 1 from machine_proposal
                               where segment_id = :segment and text_key = :key and :target <> '') as by_machine,
                       coalesce(cast(:proposal as text),
                                case when segment.origin in ('fuzzy', 'machine') then segment.proposal end,
                                case when cast(:origin as text) in ('fuzzy', 'machine') then :target end) as proposed
                from held join segment on segment.report_id = held.report_id and segment.language = held.language
                where segment.id = :segment and segment.row_version = :version),
            saved as (
                update segment set
                    target = :target,
                    state = :state,
                    origin = case when present.by_machine then 'machine'
                                  when cast(:origin as text) is not null then :origin
                                  when segment.target = :target then segment.origin else 'human' end,
                    score = case when cast(:origin as text) is not null then cast(:score as integer)
                                 when segment.target = :target then segment.score end,
                    unit_id = case when cast(:origin as text) is not null then cast(:unit as uuid)
                                   when segment.target = :target then segment.unit_id end,
                    proposal = present.proposed,
                    context_changed = segment.context_changed and :state in ('open', 'drafted'),
                    minor_change = segment.minor_change and :state in ('open', 'drafted'),
                    reopened_from = null,
                    translators_target = case when held.stage = 'translate' or segment.translators_target = :target then null
                                              when segment.target = :target then segment.translators_target
                                              else coalesce(segment.translators_target, segment.target) end,
                    stale = segment.stale and :state in ('open', 'drafted'),
                    earlier_source = case when :state in ('open', 'drafted') then segment.earlier_source end,
                    edited_by = :me,
                    edited_at = clock(),
                    edited_stage = held.stage,
                    changed_at = clock(),
                    undone_to = null,
                    row_version = segment.row_version + 1
                from held, present
                where segment.id = present.id and segment.row_version = :version
                  and (:unedited or :state in ('open', 'drafted') or (:target is distinct from present.proposed and not present.by_machine)
                       or (segment.state in ('translated', 'reviewed') and segment.target = :target))
                returning segment.row_version),
            kept as (
                insert into segment_history (segment_id, row_version, report_id, language, paragraph_id, source, target,
                                             state, origin, stage, saved_by, saved_at)
                select present.id, present.row_version, present.report_id, present.language, paragraph_id,
                       coalesce(earlier_source, source), target, state, origin, edited_stage, edited_by, edited_at
                from present, held, saved
                where target <> '' and (target, state) <> (:target, :state) and undone_to is null
                  and not (edited_by is not distinct from :me and edited_stage is not distinct from held.stage
                           and state in ('open', 'drafted') and edited_at > clock() - interval '1 minute')
                on conflict do nothing)
            select row_version from saved
            """;

    private static final String STANDING = """
            with held as (%s)
            select segment.row_version, held.stage
            from segment left join held on true
            where segment.id = :segment and segment.report_id = :report and segment.language = :language
            """;

    /** @param stage of the task in whose name somebody may write it; {@code null} if they may not */
    public record Found(int version, @Nullable String stage) {}

    /** @return the new row version; empty where nothing was saved */
    public Optional<Integer> save(WriteAccess access, SegmentSave save) {
        Origin origin = save.origin();
        return jdbc.sql(SAVE.formatted(access.held()))
                .params(access.parameters())
                .param("segment", save.segment())
                .param("target", save.target())
                .param("key", Keys.exact(save.target()))
                .param("state", save.state().key())
                .param("origin", origin == null ? null : origin.kind().key(), Types.VARCHAR)
                .param("score", origin == null ? null : origin.score(), Types.INTEGER)
                .param("unit", origin == null ? null : origin.unitId(), Types.OTHER)
                .param("proposal", save.proposal(), Types.VARCHAR)
                .param("unedited", save.confirmUnedited())
                .param("version", save.version())
                .query(Integer.class)
                .optional();
    }

    /** Empty if the translation has no such segment. */
    public Optional<Found> standing(WriteAccess access, UUID segment) {
        return jdbc.sql(STANDING.formatted(access.held()))
                .params(access.parameters())
                .param("segment", segment)
                .query((row, number) -> new Found(row.getInt("row_version"), row.getString("stage")))
                .optional();
    }
}
