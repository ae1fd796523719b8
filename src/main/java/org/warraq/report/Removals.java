package org.warraq.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import org.warraq.database.CursorPart;
import org.warraq.database.Page;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Reason;

/**
 * Versions whose text was asked to be taken out, or was. Writing the confirmation is what takes it out: the database does
 * that itself, as the owner, and only for two admins.
 */
@Component
public class Removals {

    private static final String SELECT = """
            select removal.*, asker.username as asker, confirmer.username as confirmer, confirmation.confirmed_at,
                   refuser.username as refuser, refusal.refused_at, refusal.reason as refused_because
            from version_removal as removal
            join person as asker on asker.id = removal.asked_by
            left join version_removal_confirmation as confirmation on confirmation.removal_id = removal.id
            left join person as confirmer on confirmer.id = confirmation.confirmed_by
            left join version_removal_refusal as refusal on refusal.removal_id = removal.id
            left join person as refuser on refuser.id = refusal.refused_by
            """;

    private static final String ASK = """
            insert into version_removal (id, report_id, language, number, asked_by, asked_at, reason)
            values (:id, :report, :language, :number, :by, clock(), :reason)
            """;

    private static final String CONFIRM = """
            insert into version_removal_confirmation (removal_id, confirmed_by, confirmed_at)
            values (:id, :by, clock())
            """;

    private static final String REFUSE = """
            insert into version_removal_refusal (removal_id, refused_by, refused_at, reason)
            values (:id, :by, clock(), :reason)
            """;

    private static final String OPEN = SELECT + """
            where confirmation.removal_id is null and refusal.removal_id is null
            order by removal.asked_at, removal.id limit :limit
            """;

    private static final String DECIDED = SELECT + """
            where (confirmation.removal_id is not null or refusal.removal_id is not null)
              and (cast(:at as timestamptz) is null or (removal.asked_at, removal.id) < (:at, cast(:after as uuid)))
            order by removal.asked_at desc, removal.id desc limit :limit
            """;

    private static final String PAGE = SELECT + """
            where (cast(:at as timestamptz) is null or (removal.asked_at, removal.id) < (:at, cast(:after as uuid)))
            order by removal.asked_at desc, removal.id desc limit :limit
            """;

    private static final String OF_VERSION = SELECT + """
            where removal.report_id = :report and removal.language = :language and removal.number = :number
            order by confirmation.confirmed_at nulls last, refusal.refused_at desc nulls first, removal.asked_at desc
            limit 1
            """;

    private static final CursorPart[] KEYSET = {CursorPart.TIME, CursorPart.ID};

    private final JdbcClient jdbc;

    Removals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param number the version's
     * @param askedBy a username, as {@code confirmedBy} is
     * @param confirmedAt when the text was taken out; {@code null} while it still stands
     * @param refusedBy who refused it, or took it back
     * @param refusalReason their words
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
            @Nullable Instant confirmedAt,
            @Nullable String refusedBy,
            @Nullable Instant refusedAt,
            @Nullable String refusalReason) {

        public boolean isDone() {
            return confirmedAt != null;
        }

        /** Whether nobody has decided yet. */
        @JsonIgnore
        public boolean isOpen() {
            return confirmedAt == null && refusedAt == null;
        }

        /** Whether whoever asked for it does not any more. */
        @JsonIgnore
        public boolean isTakenBack() {
            return askedBy.equals(refusedBy);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID ask(Version version, Person by, Reason reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql(ASK)
                .param("id", id)
                .param("report", version.reportId())
                .param("language", version.language().tag())
                .param("number", version.number())
                .param("by", by.id())
                .param("reason", reason.words())
                .update();
        return id;
    }

    /** Takes the text out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Removal removal, Person by) {
        jdbc.sql(CONFIRM).param("id", removal.id()).param("by", by.id()).update();
    }

    /** Leaves the text where it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(Removal removal, Person by, Reason reason) {
        jdbc.sql(REFUSE)
                .param("id", removal.id())
                .param("by", by.id())
                .param("reason", reason.words())
                .update();
    }

    public Optional<Removal> find(UUID id) {
        return jdbc.sql(SELECT + "where removal.id = :id")
                .param("id", id)
                .query(Removals::removal)
                .optional();
    }

    /** The removal of a version; else what is asked for now; else what was refused last. */
    public Optional<Removal> of(UUID report, Language language, int number) {
        return jdbc.sql(OF_VERSION)
                .param("report", report)
                .param("language", language.tag())
                .param("number", number)
                .query(Removals::removal)
                .optional();
    }

    /** Those nobody has decided yet, the longest waiting first. */
    public List<Removal> open(int limit) {
        return jdbc.sql(OPEN).param("limit", limit).query(Removals::removal).list();
    }

    /** All, newest first. @throws NotACursor if the cursor is none of this list */
    public Page<Removal> page(@Nullable String cursor, int limit) {
        return page(PAGE, cursor, limit);
    }

    /** Those that were decided, by when they were asked for, newest first. @throws NotACursor if the cursor is none of this list */
    public Page<Removal> decided(@Nullable String cursor, int limit) {
        return page(DECIDED, cursor, limit);
    }

    private Page<Removal> page(String sql, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, KEYSET);
        List<Removal> rows = jdbc.sql(sql)
                .param("at", after == null ? null : Timestamp.from(after.time(0)))
                .param("after", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query(Removals::removal)
                .list();
        return Page.of(rows, limit, last -> new Cursor(last.askedAt(), last.id()));
    }

    private static Removal removal(ResultSet row, int number) throws SQLException {
        return new Removal(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                Language.of(row.getString("language")),
                row.getInt("number"),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("reason"),
                row.getString("confirmer"),
                instant(row, "confirmed_at"),
                row.getString("refuser"),
                instant(row, "refused_at"),
                row.getString("refused_because"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
