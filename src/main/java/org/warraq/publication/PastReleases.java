package org.warraq.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.database.Cursor;
import org.warraq.database.CursorPart;
import org.warraq.database.Page;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;

/** Every release of a report, and the closing of texts that readers are to read no more. */
@Component
public class PastReleases {

    private static final String OF = """
            select number, round, kind, released_at, closed_at, language, version, content_sha256, public_note, touched
            from release_text
            where report_id = :report
              and number in (select number from release where report_id = :report and number < :before
                             order by number desc limit :limit)
            order by number desc, language
            """;

    private static final String CLOSE = """
            insert into release_closing (report_id, number, person_id, reason, closed_at)
            values (:report, :number, :person, :reason, clock())
            on conflict do nothing
            """;

    private static final String LATEST = "select coalesce(max(number), 0) from release where report_id = :report";
    private static final String KNOWN = """
            select exists (select 1 from release where report_id = :report and number = :number and kind <> 'withdrawal')
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final People people;
    private final Journal journal;

    PastReleases(JdbcClient jdbc, Reports reports, People people, Journal journal) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.people = people;
        this.journal = journal;
    }

    /**
     * A release.
     *
     * @param closed whether its texts are no reader's any more
     * @param editions by language tag; none of a withdrawal
     */
    public record Past(
            int number, RoundKind kind, Instant at, int round, boolean closed, Map<String, PastEdition> editions) {}

    /**
     * An edition in a release.
     *
     * @param sha256 of its content, in hexadecimal digits
     * @param publicNote what readers were told with it
     * @param touched whether its text is another than in the release before
     */
    public record PastEdition(
            int version, String sha256, @Nullable String publicNote, boolean touched) {}

    /** Newest first. @throws NotACursor if the cursor is none of this list */
    public Page<Past> page(UUID report, @Nullable String cursor, int limit) {
        Cursor after = Cursor.parse(cursor, CursorPart.NUMBER);
        Map<Integer, Past> found = new LinkedHashMap<>();
        jdbc.sql(OF)
                .param("report", report)
                .param("before", after == null ? Integer.MAX_VALUE : after.number(0))
                .param("limit", limit + 1)
                .query(row -> {
                    Past past = found.computeIfAbsent(row.getInt("number"), number -> past(row));
                    if (row.getString("language") != null) {
                        past.editions().put(row.getString("language"), edition(row));
                    }
                });
        return Page.of(new ArrayList<>(found.values()), limit, last -> new Cursor(last.number()));
    }

    /**
     * From now on no reader reads the texts of an earlier release; what they were told with it stays.
     *
     * @throws Refusal 403 to who is no editor, 404 without such a release, 409 if it is the latest or closed already
     */
    @Transactional
    public void close(Person actor, UUID id, int number, Reason reason) {
        Report report = reports.lock(id);
        Person editor = Permissions.require(people.lock(actor.id()), Verb.CLOSE_RELEASE);
        if (!jdbc.sql(KNOWN)
                .param("report", id)
                .param("number", number)
                .query(Boolean.class)
                .single()) {
            throw Refusal.unknown("release");
        }
        if (jdbc.sql(LATEST).param("report", id).query(Integer.class).single() == number) {
            throw Refusal.conflict("release-stands");
        }
        int closed = jdbc.sql(CLOSE)
                .param("report", id)
                .param("number", number)
                .param("person", editor.id())
                .param("reason", reason.words())
                .update();
        if (closed == 0) {
            throw Refusal.conflict("release-closed");
        }
        journal.append(
                Chain.of(report.id()),
                Entry.by(editor, "release-closed").because(reason).detail(String.valueOf(number)));
    }

    private static Past past(ResultSet row) {
        try {
            return new Past(
                    row.getInt("number"),
                    RoundKind.of(row.getString("kind")),
                    row.getTimestamp("released_at").toInstant(),
                    row.getInt("round"),
                    row.getTimestamp("closed_at") != null,
                    new TreeMap<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PastEdition edition(ResultSet row) throws SQLException {
        return new PastEdition(
                row.getInt("version"),
                HexFormat.of().formatHex(row.getBytes("content_sha256")),
                row.getString("public_note"),
                row.getBoolean("touched"));
    }
}
