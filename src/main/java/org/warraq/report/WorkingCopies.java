package org.warraq.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.CanonicalJson;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;

/** What people have typed and not yet saved: one copy per person and edition. Takes no report lock, writes no journal. */
@Component
public class WorkingCopies {

    private static final String FIND = """
            select * from working_copy where report_id = :report and language = :language and person_id = :person
            """;

    private static final String NEWEST = """
            select * from working_copy where report_id = :report and language = :language order by saved_at desc limit 5
            """;

    // A copy that is made anew begins at a number nobody holds: an entity tag of the one before must not fit it.
    // A page that never heard the answer to its save sends the next one with the old version: it only meets itself.
    private static final String FIRST = """
            insert into working_copy (report_id, language, person_id, base_version, content, saved_at, client, row_version)
            values (:report, :language, :person, :base, :content, clock(), :client,
                    cast(1 + floor(random() * 900000000) as integer))
            on conflict (report_id, language, person_id) do update
            set content = excluded.content, base_version = excluded.base_version, saved_at = excluded.saved_at,
                row_version = working_copy.row_version + 1
            where working_copy.client = excluded.client
            returning row_version
            """;

    private static final String NEXT = """
            update working_copy set content = :content, base_version = :base, saved_at = clock(), client = :client,
                                    row_version = row_version + 1
            where report_id = :report and language = :language and person_id = :person
              and (row_version = :version or client = :client)
            returning row_version
            """;

    private static final String TAKE = """
            delete from working_copy where report_id = :report and language = :language and person_id = :person
            returning *
            """;

    private static final String DELETE = """
            delete from working_copy where report_id = :report and language = :language and person_id = :person
            """;

    private final JdbcClient jdbc;

    WorkingCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param baseVersion the version it was started from
     * @param rowVersion its {@code ETag}
     */
    public record WorkingCopy(@Nullable Integer baseVersion, Content content, int rowVersion, Instant savedAt) {}

    public Optional<WorkingCopy> find(UUID report, Language language, Person person) {
        return find(report, language, person.id());
    }

    public Optional<WorkingCopy> find(UUID report, Language language, UUID person) {
        return jdbc.sql(FIND)
                .param("report", report)
                .param("language", language.tag())
                .param("person", person)
                .query(WorkingCopies::copy)
                .optional();
    }

    /** What is being typed in an edition, by whomever, the newest first. */
    public List<Content> newest(UUID report, Language language) {
        return jdbc
                .sql(NEWEST)
                .param("report", report)
                .param("language", language.tag())
                .query(WorkingCopies::copy)
                .list()
                .stream()
                .map(WorkingCopy::content)
                .toList();
    }

    /**
     * What is to be saved.
     *
     * @param base the version it was started from
     * @param version the row version it was read at; {@code null} for the first save
     * @param client which page sends it, at most 64 characters; {@code null} for a client that does not say
     */
    public record Save(
            Content content,
            @Nullable Integer base,
            @Nullable Integer version,
            @Nullable String client) {}

    /**
     * Saves.
     *
     * @return the new row version
     * @throws Refusal 412 if the copy is no longer at that version, and was not last written by the same page
     */
    @Transactional
    public int save(UUID report, Language language, Person person, Save save) {
        JdbcClient.StatementSpec sql = jdbc.sql(save.version() == null ? FIRST : NEXT)
                .param("report", report)
                .param("language", language.tag())
                .param("person", person.id())
                .param("base", save.base(), Types.INTEGER)
                .param("content", CanonicalJson.of(save.content()))
                .param("client", save.client(), Types.VARCHAR);
        if (save.version() != null) {
            sql = sql.param("version", save.version());
        }
        return sql.query(Integer.class)
                .optional()
                .orElseThrow(() -> Refusal.stale(find(report, language, person)
                        .map(WorkingCopy::rowVersion)
                        .orElse(0)));
    }

    /** Takes somebody's copy away, to be kept in another way. */
    @Transactional
    public Optional<WorkingCopy> take(UUID report, Language language, UUID person) {
        return jdbc.sql(TAKE)
                .param("report", report)
                .param("language", language.tag())
                .param("person", person)
                .query(WorkingCopies::copy)
                .optional();
    }

    public void delete(UUID report, Language language, Person person) {
        jdbc.sql(DELETE)
                .param("report", report)
                .param("language", language.tag())
                .param("person", person.id())
                .update();
    }

    private static WorkingCopy copy(ResultSet row, int number) throws SQLException {
        return new WorkingCopy(
                row.getObject("base_version", Integer.class),
                Contents.parse(row.getString("content")),
                row.getInt("row_version"),
                row.getTimestamp("saved_at").toInstant());
    }
}
