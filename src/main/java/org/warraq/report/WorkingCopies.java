package org.warraq.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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

    private static final String FIRST = """
            insert into working_copy (report_id, language, person_id, base_version, content, saved_at)
            values (:report, :language, :person, :base, :content, clock())
            on conflict do nothing
            """;

    private static final String NEXT = """
            update working_copy set content = :content, base_version = :base, saved_at = clock(),
                                    row_version = row_version + 1
            where report_id = :report and language = :language and person_id = :person and row_version = :version
            returning row_version
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
        return jdbc.sql(FIND)
                .param("report", report)
                .param("language", language.tag())
                .param("person", person.id())
                .query(WorkingCopies::copy)
                .optional();
    }

    /**
     * Saves.
     *
     * @param version the row version it was read at; {@code null} for the first save
     * @return the new row version
     * @throws Refusal 412 if it is no longer at {@code version}
     */
    @Transactional
    public int save(
            UUID report,
            Language language,
            Person person,
            Content content,
            @Nullable Integer base,
            @Nullable Integer version) {
        JdbcClient.StatementSpec save = jdbc.sql(version == null ? FIRST : NEXT)
                .param("report", report)
                .param("language", language.tag())
                .param("person", person.id())
                .param("base", base, Types.INTEGER)
                .param("content", CanonicalJson.of(content));
        if (version == null) {
            return saved(save.update() == 1 ? Optional.of(1) : Optional.empty(), report, language, person);
        }
        return saved(save.param("version", version).query(Integer.class).optional(), report, language, person);
    }

    private int saved(Optional<Integer> rowVersion, UUID report, Language language, Person person) {
        return rowVersion.orElseThrow(() -> Refusal.stale(
                find(report, language, person).map(WorkingCopy::rowVersion).orElse(0)));
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
