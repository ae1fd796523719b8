package org.warraq.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.NotACursor;
import org.warraq.database.Page;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.SegmentState;
import org.warraq.workflow.Stage;

/** What segments said before, and saying it again. Nothing here, or anywhere, changes what is in the history. */
@Component
public class SegmentHistory {

    private static final String READ = """
            select said.*, person.username, person.name
            from (select segment_id, row_version, source, target, state, stage, saved_by, saved_at, removed, false as current
                  from segment_history
                  where segment_id = :segment and report_id = :report and language = :language
                  union all
                  select id, row_version, coalesce(earlier_source, source), target, state, edited_stage, edited_by,
                         edited_at, false, true
                  from segment
                  where id = :segment and report_id = :report and language = :language) as said
            left join person on person.id = said.saved_by
            where said.row_version < :before
            order by said.row_version desc limit :limit
            """;

    // Without a wish it goes back to what it said last and does not say now; undoing again goes on from there. What was
    // said of another source than today's is a suggestion only.
    private static final String UNDO = "with held as (" + TranslationWriters.HELD + ")," + """
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
                on conflict do nothing),
            part as (
                insert into part_taken (report_id, round, language, person_id, part)
                select report_id, round, language, :me, 'translated' from held, saved where stage = 'translate'
                on conflict do nothing)
            select row_version from saved
            """;

    private static final String WHY_NOT = "with held as (" + TranslationWriters.HELD + ")" + """
            select segment.row_version, held.stage is not null as holds
            from segment left join held on true
            where segment.id = :segment and segment.report_id = :report and segment.language = :language
            """;

    private final JdbcClient jdbc;
    private final SegmentEditing translating;

    SegmentHistory(JdbcClient jdbc, SegmentEditing translating) {
        this.jdbc = jdbc;
        this.translating = translating;
    }

    /**
     * Something a segment said.
     *
     * @param rowVersion the segment's when it said this; the name of the entry
     * @param source what the target translates
     * @param stage the stage it was saved in; {@code null} where nobody saved it
     * @param by a username
     * @param byName what people call them
     * @param removed whether its sentence was then taken out of the source
     * @param current whether it says so now
     */
    public record Said(
            int rowVersion,
            String source,
            String target,
            SegmentState state,
            @Nullable Stage stage,
            @Nullable String by,
            @Nullable String byName,
            @Nullable Instant at,
            boolean removed,
            boolean current) {}

    /**
     * Newest first, what it says now included; also of a segment that is gone.
     *
     * @throws NotACursor if the cursor is none of this list
     * @throws Refusal 404 if there never was such a segment
     */
    public Page<Said> page(UUID report, Language language, UUID segment, @Nullable String cursor, int limit) {
        translating.requireTranslation(report, language);
        Cursor after = Cursor.parse(cursor, CursorPart.NUMBER);
        List<Said> said = jdbc.sql(READ)
                .param("report", report)
                .param("language", language.tag())
                .param("segment", segment)
                .param("before", after == null ? Integer.MAX_VALUE : after.number(0))
                .param("limit", limit + 1)
                .query(SegmentHistory::said)
                .list();
        if (said.isEmpty() && after == null) {
            throw Refusal.unknown("segment");
        }
        return Page.of(said, limit, last -> new Cursor(last.rowVersion()));
    }

    /**
     * Lets a segment say again what it said before.
     *
     * @param version the row version it was read at
     * @param to an entry of its history; {@code null} for what it said last
     * @return the new row version
     * @throws Refusal 409 if there is nothing to go back to
     */
    @Transactional
    public int undo(Person me, UUID report, Language language, UUID segment, int version, @Nullable Integer to) {
        return on(UNDO, me, report, language, segment)
                .param("version", version)
                .param("to", to, Types.INTEGER)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> whyNot(me, report, language, segment, version));
    }

    private Refusal whyNot(Person me, UUID report, Language language, UUID segment, int version) {
        return on(WHY_NOT, me, report, language, segment)
                .query((row, number) -> {
                    if (!row.getBoolean("holds")) {
                        return Refusal.forbidden("not-translating");
                    }
                    int now = row.getInt("row_version");
                    return now == version ? Refusal.conflict("nothing-to-undo") : Refusal.stale(now);
                })
                .optional()
                .orElseGet(() -> Refusal.unknown("segment"));
    }

    private JdbcClient.StatementSpec on(String sql, Person me, UUID report, Language language, UUID segment) {
        return jdbc.sql(sql)
                .param("me", me.id())
                .param("report", report)
                .param("language", language.tag())
                .param("segment", segment);
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        Timestamp at = row.getTimestamp("saved_at");
        return new Said(
                row.getInt("row_version"),
                row.getString("source"),
                row.getString("target"),
                SegmentState.of(row.getString("state")),
                stage == null ? null : Stage.of(stage),
                row.getString("username"),
                row.getString("name"),
                at == null ? null : at.toInstant(),
                row.getBoolean("removed"),
                row.getBoolean("current"));
    }
}
