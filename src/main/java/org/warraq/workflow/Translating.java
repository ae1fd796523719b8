package org.warraq.workflow;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Reports;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.translation.Segments;

/** Saving segments, by whoever holds the translate or review task. Takes no report lock and writes no journal. */
@Component
public class Translating {

    static final int TARGET_LIMIT = 100_000;

    // The share lock meets the lock of whoever completes the task: a save is in the version that is cut, or refused.
    // Saving
    // in a translate task is working on the translation, which the same statement records.
    private static final String SAVE = """
            with held as (
                select id, report_id, round, language, stage from task
                where report_id = :report and language = :language and assignee = :me
                  and stage in ('translate', 'review')
                for key share),
            proposed as (
                select exists (select 1 from machine_proposal
                               where segment_id = :segment and text_key = :key and :target <> '') as is_it),
            saved as (
                update segment set
                    target = :target,
                    state = :state,
                    origin = case when proposed.is_it then 'machine' else 'human' end,
                    score = null,
                    unit_id = null,
                    context_changed = segment.context_changed and :state in ('open', 'drafted'),
                    reopened_from = null,
                    translators_target = case when held.stage = 'translate' then null
                                              when segment.target = :target then segment.translators_target
                                              else coalesce(segment.translators_target, segment.target) end,
                    stale = segment.stale and :state in ('open', 'drafted'),
                    earlier_source = case when :state in ('open', 'drafted') then segment.earlier_source end,
                    edited_by = :me,
                    edited_at = clock(),
                    row_version = segment.row_version + 1
                from held, proposed
                where segment.id = :segment and segment.report_id = held.report_id
                  and segment.language = held.language and segment.row_version = :version
                  and (:state <> 'reviewed' or held.stage = 'review')
                  and (:unedited or :state in ('open', 'drafted') or not proposed.is_it)
                returning segment.row_version),
            part as (
                insert into part_taken (report_id, round, language, person_id, part)
                select report_id, round, language, :me, 'translated' from held, saved where stage = 'translate'
                on conflict do nothing)
            select row_version from saved
            """;

    private static final String WHY_NOT = """
            select segment.row_version, task.stage
            from segment
            left join task on task.report_id = segment.report_id and task.language = segment.language
                          and task.assignee = :me and task.stage in ('translate', 'review')
            where segment.id = :segment and segment.report_id = :report and segment.language = :language
            """;

    private final JdbcClient jdbc;
    private final Segments segments;
    private final Reports reports;

    Translating(JdbcClient jdbc, Segments segments, Reports reports) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.reports = reports;
    }

    /** In the order of the text; readable from the moment the edition exists. */
    public List<Segment> segments(UUID report, Language language) {
        boolean translation = reports.editions(report).stream()
                .anyMatch(edition -> edition.language().equals(language));
        if (!translation || reports.get(report).sourceLanguage().equals(language)) {
            throw Refusal.unknown("edition");
        }
        return segments.list(report, language);
    }

    /** Saves one segment; a machine's proposal cannot be confirmed like that, word for word. */
    @Transactional
    public int save(
            Person me, UUID report, Language language, UUID segment, String target, SegmentState state, int version) {
        return save(me, report, language, segment, target, state, version, false);
    }

    /**
     * Saves one segment.
     *
     * @param version the row version it was read at
     * @param unedited whether it is said that a machine's proposal is confirmed word for word
     * @return the new row version
     */
    @Transactional
    public int save(
            Person me,
            UUID report,
            Language language,
            UUID segment,
            String target,
            SegmentState state,
            int version,
            boolean unedited) {
        requireKeepable(target, state);
        return jdbc.sql(SAVE)
                .param("report", report)
                .param("language", language.tag())
                .param("segment", segment)
                .param("me", me.id())
                .param("target", target)
                .param("key", Keys.exact(target))
                .param("state", state.key())
                .param("version", version)
                .param("unedited", unedited)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> whyNot(me, report, language, segment, state, version));
    }

    private static void requireKeepable(String target, SegmentState state) {
        if (target.length() > TARGET_LIMIT) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "too-long", TARGET_LIMIT)));
        }
        if (!org.warraq.report.Contents.isKeepable(target)) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "bad-character")));
        }
        if (target.isBlank() && !state.unfinished()) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "required")));
        }
    }

    private record Reason(int version, boolean holds, boolean reviews) {}

    private Refusal whyNot(
            Person me, UUID report, Language language, UUID segment, SegmentState state, int version) {
        Reason reason = jdbc.sql(WHY_NOT)
                .param("report", report)
                .param("language", language.tag())
                .param("segment", segment)
                .param("me", me.id())
                .query((row, number) -> new Reason(
                        row.getInt("row_version"),
                        row.getString("stage") != null,
                        "review".equals(row.getString("stage"))))
                .optional()
                .orElseThrow(() -> Refusal.unknown("segment"));
        if (!reason.holds()) {
            return Refusal.forbidden("not-translating");
        }
        if (reason.version() != version) {
            return Refusal.stale(reason.version());
        }
        boolean reviewers = state == SegmentState.REVIEWED && !reason.reviews();
        return Refusal.invalid(reviewers ? "reviewed-by-reviewer" : "machine-unedited");
    }
}
