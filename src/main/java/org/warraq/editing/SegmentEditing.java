package org.warraq.editing;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Keys;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Contents;
import org.warraq.report.Reports;
import org.warraq.translation.Origin;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.translation.Segments;
import org.warraq.translation.Suggestions;
import org.warraq.workflow.Stage;

/** Saving segments, by whoever holds the translate or review task. Takes no report lock and writes no journal. */
@Component
public class SegmentEditing {

    static final int TARGET_LIMIT = 100_000;

    // Saving in a translate task is working on the translation, which the same statement records. What stood there goes
    // into the history, unless the same person typed it in the minute before.
    private static final String SAVE = "with held as (" + TranslationWriters.HELD + ")," + """
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
                  and (:state <> 'reviewed' or held.stage = 'review')
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
                on conflict do nothing),
            part as (
                insert into part_taken (report_id, round, language, person_id, part)
                select report_id, round, language, :me, 'translated' from held, saved where stage = 'translate'
                on conflict do nothing)
            select row_version from saved
            """;

    private static final String WHY_NOT = "with held as (" + TranslationWriters.HELD + ")" + """
            select segment.row_version, held.stage
            from segment left join held on true
            where segment.id = :segment and segment.report_id = :report and segment.language = :language
            """;

    private final JdbcClient jdbc;
    private final Segments segments;
    private final Reports reports;
    private final MemoryProposals proposals;
    private final Suggestions suggestions;

    SegmentEditing(
            JdbcClient jdbc, Segments segments, Reports reports, MemoryProposals proposals, Suggestions suggestions) {
        this.suggestions = suggestions;
        this.jdbc = jdbc;
        this.segments = segments;
        this.reports = reports;
        this.proposals = proposals;
    }

    /**
     * What is to be saved.
     *
     * @param origin what the target was made from; {@code null} where it is the client's own, or unchanged
     * @param confirmUnedited whether a fuzzy match or a machine's proposal is meant to stand as it is
     */
    public record Saving(
            String target, SegmentState state, @Nullable Origin origin, boolean confirmUnedited) {
        public Saving(String target, SegmentState state) {
            this(target, state, null, false);
        }
    }

    /** In the order of the text; readable from the moment the edition exists. */
    public List<Segment> segments(UUID report, Language language) {
        requireTranslation(report, language);
        return segments.list(report, language);
    }

    /** What helps with a segment. */
    public Suggestions.Help suggestions(UUID report, Language language, UUID segment) {
        requireTranslation(report, language);
        return suggestions.of(report, reports.get(report).sourceLanguage(), language, segment);
    }

    /** @throws Refusal 404 if the report has no such translation */
    void requireTranslation(UUID report, Language language) {
        boolean translation = reports.editions(report).stream()
                .anyMatch(edition -> edition.language().equals(language));
        if (!translation || reports.get(report).sourceLanguage().equals(language)) {
            throw Refusal.unknown("edition");
        }
    }

    /** Saves what a person wrote themselves, see {@link #save(Person, UUID, Language, UUID, Saving, int)}. */
    @Transactional
    public int save(
            Person me, UUID report, Language language, UUID segment, String target, SegmentState state, int version) {
        return save(me, report, language, segment, new Saving(target, state), version);
    }

    /** @param unedited whether it is said that a proposal is confirmed word for word */
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
        return save(me, report, language, segment, new Saving(target, state, null, unedited), version);
    }

    /**
     * Saves one segment.
     *
     * @param version the row version it was read at
     * @return the new row version
     */
    @Transactional
    public int save(Person me, UUID report, Language language, UUID segment, Saving saving, int version) {
        requireKeepable(saving.target(), saving.state());
        Origin origin = saving.origin();
        return jdbc.sql(SAVE)
                .param("report", report)
                .param("language", language.tag())
                .param("segment", segment)
                .param("me", me.id())
                .param("target", saving.target())
                .param("key", Keys.exact(saving.target()))
                .param("state", saving.state().key())
                .param("origin", origin == null ? null : origin.kind().key(), Types.VARCHAR)
                .param("score", origin == null ? null : origin.score(), Types.INTEGER)
                .param("unit", origin == null ? null : origin.unitId(), Types.OTHER)
                .param("proposal", proposals.of(origin, language).orElse(null), Types.VARCHAR)
                .param("unedited", saving.confirmUnedited())
                .param("version", version)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> whyNot(me, report, language, segment, saving, version));
    }

    private static void requireKeepable(String target, SegmentState state) {
        if (target.length() > TARGET_LIMIT) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "too-long", TARGET_LIMIT)));
        }
        if (!Contents.isKeepable(target)) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "bad-character")));
        }
        if (target.isBlank() && !state.unfinished()) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("target", "required")));
        }
    }

    private record Reason(int version, @Nullable String stage) {}

    private Refusal whyNot(Person me, UUID report, Language language, UUID segment, Saving saving, int version) {
        Reason reason = jdbc.sql(WHY_NOT)
                .param("report", report)
                .param("language", language.tag())
                .param("segment", segment)
                .param("me", me.id())
                .query((row, number) -> new Reason(row.getInt("row_version"), row.getString("stage")))
                .optional()
                .orElseThrow(() -> Refusal.unknown("segment"));
        if (reason.stage() == null) {
            return Refusal.forbidden("not-translating");
        }
        if (reason.version() != version) {
            return Refusal.stale(reason.version());
        }
        boolean reviews = Stage.REVIEW.key().equals(reason.stage());
        return saving.state() == SegmentState.REVIEWED && !reviews
                ? Refusal.invalid("reviewed-by-reviewer")
                : Refusal.invalid("unedited-proposal");
    }
}
