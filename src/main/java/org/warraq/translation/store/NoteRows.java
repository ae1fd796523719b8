package org.warraq.translation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.language.Language;
import org.warraq.translation.Note;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads notes with all that was said, in one statement however many there are. */
public record NoteRows(JdbcClient jdbc) {

    private static final int OPEN_LIMIT = 200;

    private static final String NOTES = """
            select note.*, asker.username as asker, resolver.username as resolver,
                   (select json_agg(json_build_object('author', author.username, 'name', author.name,
                                                      'at', message.written_at, 'text', message.body)
                                    order by message.number)
                    from note_message as message join person as author on author.id = message.person_id
                    where message.note_id = note.id) as messages
            from note
            join person as asker on asker.id = note.asked_by
            left join person as resolver on resolver.id = note.resolved_by
            """;

    private static final String ONE = NOTES + " where note.id = :id";

    private static final String OF_EDITION = NOTES
            + " where note.report_id = :report and note.language = :language order by note.asked_at, note.id limit :limit";

    private static final String OPEN_OF_REPORT = NOTES + """
            where note.report_id = :report and note.kind = 'question' and note.resolved_at is null
            order by note.asked_at, note.id limit :limit
            """;

    private static final String OPEN_TO = NOTES + """
            join report on report.id = note.report_id and report.created_by = :person
            where note.kind = 'question' and note.resolved_at is null
            order by note.asked_at, note.id limit :limit
            """;

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<List<Said>> MESSAGES = new TypeReference<>() {};

    private record Said(String author, String name, OffsetDateTime at, String text) {}

    public Optional<Note> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(NoteRows::note).optional();
    }

    public List<Note> of(UUID report, Language language, int limit) {
        return jdbc.sql(OF_EDITION)
                .param("report", report)
                .param("language", language.tag())
                .param("limit", limit)
                .query(NoteRows::note)
                .list();
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
        return new Note(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                Language.of(row.getString("language")),
                row.getObject("segment_id", UUID.class),
                row.getString("paragraph_id"),
                row.getString("source"),
                Note.Kind.of(row.getString("kind")),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("resolver"),
                resolved == null ? null : resolved.toInstant(),
                messages(row.getString("messages")));
    }

    private static List<Note.Message> messages(String json) {
        return json == null
                ? List.of()
                : MAPPER.readValue(json, MESSAGES).stream()
                        .map(said -> new Note.Message(
                                said.author(), said.name(), said.at().toInstant(), said.text()))
                        .toList();
    }
}
