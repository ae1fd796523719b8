package org.warraq.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.warraq.journal.CanonicalJson;

/** Fills a database with other people's reports, one version each, by COPY and without triggers. */
final class VersionStore implements AutoCloseable {

    private static final String REPORT =
            "copy report (id, slug, source_language, urgency, created_by, created_at, state) from stdin";
    private static final String EDITION = "copy edition (report_id, language, version, headline) from stdin";
    private static final String VERSION = "copy version (report_id, language, number, round, author, created_at, kind,"
            + " content, content_sha256, previous_sha256, sha256) from stdin";
    private static final String AT = "2026-03-11 09:00:00+00";
    private static final String SEAL = "\\\\x" + "ab".repeat(32);
    private static final int TEXTS = 300;

    private final Connection connection;
    private final UUID author;
    private final List<String> texts;
    private int made;

    /** @param superuser for the session that keeps triggers and foreign keys from being asked 100,000 times */
    VersionStore(Connection superuser, UUID author) throws SQLException {
        this.connection = superuser;
        this.author = author;
        SixKilobytes kilobytes = new SixKilobytes(new Random(7));
        this.texts = IntStream.range(0, TEXTS)
                .mapToObj(number -> escaped(CanonicalJson.of(kilobytes.content("Other meeting " + number))))
                .toList();
        execute("set search_path to warraq, public", "set session_replication_role to replica");
    }

    private static String escaped(String json) {
        return json.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    /** That many reports more. */
    void add(int reports) throws SQLException, IOException {
        StringBuilder report = new StringBuilder();
        StringBuilder edition = new StringBuilder();
        StringBuilder version = new StringBuilder();
        for (int end = made + reports; made < end; made++) {
            UUID id = new UUID(0x1000_4000L + made * 0x9E37_79B9_7F4A_7C15L, made);
            report.append(line(id, "other-" + made, "en", "routine", author, AT, "draft"));
            edition.append(line(id, "en", 1, "Other meeting " + made));
            version.append(line(id, "en", 1, 1, author, AT, "create", texts.get(made % TEXTS), SEAL, SEAL, SEAL));
        }
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn(REPORT, new StringReader(report.toString()));
        copy.copyIn(EDITION, new StringReader(edition.toString()));
        copy.copyIn(VERSION, new StringReader(version.toString()));
    }

    private static String line(Object... values) {
        return String.join("\t", Arrays.stream(values).map(String::valueOf).toList()) + "\n";
    }

    /** What autovacuum does by and by. */
    void settle() throws SQLException {
        execute("vacuum analyze version", "vacuum analyze edition", "vacuum analyze report");
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
