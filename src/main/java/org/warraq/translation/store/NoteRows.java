package org.warraq.translation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.Cursor;
import org.warraq.database.Page;
import org.warraq.language.Language;
import org.warraq.translation.Note;
import org.warraq.translation.NoteAnchor;
import org.warraq.translation.UnreadNotes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads notes with all that was said, in one statement however many there are. */
public record NoteRows(JdbcClient jdbc) {

    private static final int OPEN_LIMIT = 200;

    private static final String NOTES = """
            select note.*, asker.username as asker, asker.name as asker_name, resolver.username as resolver,
                   (select json_agg(json_build_object('author', author.username, 'name', author.name,
                                                      'at', message.written_at, 'text', message.body)
                                    order by message.number)
                    from note_message as message join person as author on author.id = message.person_id
                    where message.note_id = note.id) as messages,
                   exists (select 1 from note_message where note_id = note.id and number = 1) as is_said
            from note
            join person as asker on asker.id = note.asked_by
            left join person as resolver on resolver.id = note.resolved_by
            """;

    private static final String ONE = NOTES + " where note.id = :id";

    private static final String THESE = NOTES + " where note.id = any (:ids) order by note.asked_at, note.id";

    private static final String OF_EDITION = NOTES
            + " where note.report_id = :report and note.language = :language order by note.asked_at, note.id limit :limit";

    private static final String PAGE = NOTES + """
            where note.report_id = :report and (cast(:language as text) is null or note.language = :language)
              and (cast(:open as boolean) is null or (note.resolved_at is null) = :open)
              and (cast(:at as timestamptz) is null or (note.asked_at, note.id) > (:at, cast(:after as uuid)))
            order by note.asked_at, note.id limit :limit
            """;

    private static final String OPEN_OF_REPORT = NOTES + """
            where note.report_id = :report and note.kind = 'question' and note.resolved_at is null
            order by note.asked_at, note.id limit :limit
            """;

    private static final String OPEN_TO = NOTES + """
            join report on report.id = note.report_id and report.created_by = :person
            where note.kind = 'question' and note.resolved_at is null
            order by note.asked_at, note.id limit :limit
            """;

    private static final String STOPPING = """
            select open_note.id from open_note join edition using (report_id, language)
            where open_note.report_id = :report and not edition.dropped
              and (cast(:language as text) is null or open_note.language = :language)
            order by open_note.asked_at, open_note.id limit :limit
            """;

    private static final String UNREAD = """
            select count(*) as number, max(message.written_at) as newest
            from note join note_message as message on message.note_id = note.id
            left join last_look as look on look.person_id = :me
                and look.report_id = note.report_id and look.language = note.language
            where note.report_id = :report and (cast(:language as text) is null or note.language = :language)
              and note.resolved_at is null and message.person_id <> :me
              and (look.before_at is null or message.written_at > look.before_at)
            """;

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<List<Said>> MESSAGES = new TypeReference<>() {};

    private record Said(String author, String name, OffsetDateTime at, String text) {}

    public Optional<Note> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(NoteRows::note).optional();
    }

    /** @param language {@code null} for all editions that are not dropped */
    public List<UUID> stopping(UUID report, @Nullable Language language, int limit) {
        return jdbc.sql(STOPPING)
                .param("report", report)
                .param("language", language == null ? null : language.tag(), Types.VARCHAR)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    public List<Note> these(List<UUID> ids) {
        return jdbc.sql(THESE)
                .param("ids", ids.toArray(UUID[]::new))
                .query(NoteRows::note)
                .list();
    }

    public List<Note> of(UUID report, Language language, int limit) {
        return jdbc.sql(OF_EDITION)
                .param("report", report)
                .param("language", language.tag())
                .param("limit", limit)
                .query(NoteRows::note)
                .list();
    }

    /** See {@code Notes#unread}. */
    public Optional<UnreadNotes> unread(UUID me, UUID report, @Nullable Language language) {
        return jdbc.sql(UNREAD)
                .param("me", me)
                .param("report", report)
                .param("language", language == null ? null : language.tag(), Types.VARCHAR)
                .query((row, number) -> {
                    int said = row.getInt("number");
                    return said == 0
                            ? Optional.<UnreadNotes>empty()
                            : Optional.of(new UnreadNotes(
                                    said, row.getTimestamp("newest").toInstant()));
                })
                .single();
    }

    /** @param open {@code null} for those that are open and those that are not */
    public Page<Note> page(
            UUID report, @Nullable Language language, @Nullable Boolean open, @Nullable Cursor after, int limit) {
        List<Note> notes = jdbc.sql(PAGE)
                .param("report", report)
                .param("language", language == null ? null : language.tag(), Types.VARCHAR)
                .param("open", open, Types.BOOLEAN)
                .param("at", after == null ? null : Timestamp.from(after.time(0)))
                .param("after", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query(NoteRows::note)
                .list();
        return Page.of(notes, limit, last -> new Cursor(last.askedAt(), last.id()));
    }

    public List<Note> openOf(UUID report) {
        return jdbc.sql(OPEN_OF_REPORT)
                .param("report", report)
                .param("limit", OPEN_LIMIT)
                .query(NoteRows::note)
                .list();
    }

    public List<Note> openTo(UUID person) {
        return jdbc.sql(OPEN_TO)
                .param("person", person)
                .param("limit", OPEN_LIMIT)
                .query(NoteRows::note)
                .list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        Timestamp resolved = row.getTimestamp("resolved_at");
        String outcome = row.getString("outcome");
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                Language.of(row.getString("language")),
                row.getObject("segment_id", UUID.class),
                row.getString("paragraph_id"),
                row.getString("source"),
                Note.Kind.of(row.getString("kind")),
                row.getString("asker"),
                row.getString("asker_name"),
                row.getTimestamp("asked_at").toInstant(),
                anchor(row),
                row.getString("proposal"),
                outcome == null ? null : Note.Outcome.of(outcome),
                row.getString("resolver"),
                resolved == null ? null : resolved.toInstant(),
                messages(row.getString("messages")),
                row.getBoolean("is_said"));
    }

    private static @Nullable NoteAnchor anchor(ResultSet row) throws SQLException {
        String quote = row.getString("quote");
        return quote == null
                ? null
                : new NoteAnchor(
                        row.getObject("version", Integer.class),
                        row.getObject("segment_row", Integer.class),
                        row.getString("kept_text"),
                        row.getBoolean("alone"),
                        row.getInt("quote_start"),
                        row.getInt("quote_end"),
                        quote);
    }

    private static List<Note.Message> messages(@Nullable String json) {
        return json == null
                ? List.of()
                : MAPPER.readValue(json, MESSAGES).stream()
                        .map(said -> new Note.Message(
                                said.author(), said.name(), said.at().toInstant(), said.text()))
                        .toList();
    }
}
