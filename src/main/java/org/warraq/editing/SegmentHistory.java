package org.warraq.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.warraq.translation.SegmentWriting;
import org.warraq.translation.WriteAccess;
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

    private final JdbcClient jdbc;
    private final SegmentEditing translating;
    private final TranslationWriters writers;
    private final SegmentWriting writing;

    SegmentHistory(JdbcClient jdbc, SegmentEditing translating, TranslationWriters writers, SegmentWriting writing) {
        this.jdbc = jdbc;
        this.translating = translating;
        this.writers = writers;
        this.writing = writing;
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
        WriteAccess access = writers.access(me, report, language, TranslationVerb.UNDO);
        return writing.undo(access, segment, version, to).orElseThrow(() -> whyNot(access, segment, version));
    }

    private Refusal whyNot(WriteAccess access, UUID segment, int version) {
        SegmentWriting.Standing standing =
                writing.standing(access, segment).orElseThrow(() -> Refusal.unknown("segment"));
        if (standing.stage() == null) {
            return TranslationWriters.refusal();
        }
        return standing.version() == version ? Refusal.conflict("nothing-to-undo") : Refusal.stale(standing.version());
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
