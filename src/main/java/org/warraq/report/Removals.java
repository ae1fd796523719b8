package org.warraq.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.Cursor;
import org.warraq.database.Page;
import org.warraq.language.Language;
import org.warraq.people.Person;

/**
 * Versions whose text was asked to be taken out, or was. Writing the confirmation is what takes it out: the database does
 * that itself, as the owner, and only for two admins.
 */
@Component
public class Removals {

    private static final String SELECT = """
            select removal.*, asker.username as asker, confirmer.username as confirmer, confirmation.confirmed_at
            from version_removal as removal
            join person as asker on asker.id = removal.asked_by
            left join version_removal_confirmation as confirmation on confirmation.removal_id = removal.id
            left join person as confirmer on confirmer.id = confirmation.confirmed_by
            """;

    private static final String ASK = """
            insert into version_removal (id, report_id, language, number, asked_by, asked_at, reason)
            values (:id, :report, :language, :number, :by, clock(), :reason)
            """;

    private static final String CONFIRM = """
            insert into version_removal_confirmation (removal_id, confirmed_by, confirmed_at)
            values (:id, :by, clock())
            """;

    private static final String PAGE = SELECT + """
            where (cast(:at as timestamptz) is null or (removal.asked_at, removal.id) < (:at, cast(:after as uuid)))
            order by removal.asked_at desc, removal.id desc limit :limit
            """;

    private static final String OF_VERSION = SELECT + """
            where removal.report_id = :report and removal.language = :language and removal.number = :number
            order by confirmation.confirmed_at nulls last, removal.asked_at desc limit 1
            """;

    private final JdbcClient jdbc;

    Removals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param number the version's
     * @param askedBy a username, as {@code confirmedBy} is
     * @param confirmedAt when the text was taken out; {@code null} while it still stands
     */
    public record Removal(
            UUID id,
            UUID reportId,
            Language language,
            int number,
            String askedBy,
            Instant askedAt,
            String reason,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {

        public boolean isDone() {
            return confirmedAt != null;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID ask(Version version, Person by, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql(ASK)
                .param("id", id)
                .param("report", version.reportId())
                .param("language", version.language().tag())
                .param("number", version.number())
                .param("by", by.id())
                .param("reason", reason)
                .update();
        return id;
    }

    /** Takes the text out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Removal removal, Person by) {
        jdbc.sql(CONFIRM).param("id", removal.id()).param("by", by.id()).update();
    }

    public Optional<Removal> find(UUID id) {
        return jdbc.sql(SELECT + "where removal.id = :id")
                .param("id", id)
                .query(Removals::removal)
                .optional();
    }

    /** The removal of a version, or else the last that was asked for. */
    public Optional<Removal> of(UUID report, Language language, int number) {
        return jdbc.sql(OF_VERSION)
                .param("report", report)
                .param("language", language.tag())
                .param("number", number)
                .query(Removals::removal)
                .optional();
    }

    /** Newest first. */
    public Page<Removal> page(@Nullable Cursor after, int limit) {
        List<Removal> rows = jdbc.sql(PAGE)
                .param("at", after == null ? null : Timestamp.from(Instant.parse(after.get(0))))
                .param("after", after == null ? null : after.get(1))
                .param("limit", limit + 1)
                .query(Removals::removal)
                .list();
        return Page.of(rows, limit, last -> new Cursor(last.askedAt(), last.id()));
    }

    private static Removal removal(ResultSet row, int number) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new Removal(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                Language.of(row.getString("language")),
                row.getInt("number"),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("reason"),
                row.getString("confirmer"),
                confirmed == null ? null : confirmed.toInstant());
    }
}
