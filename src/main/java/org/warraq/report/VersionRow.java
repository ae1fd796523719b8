package org.warraq.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.warraq.language.Language;

/** A version as it stands in its table. */
final class VersionRow {

    private VersionRow() {}

    static Version read(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getObject("report_id", UUID.class),
                Language.of(row.getString("language")),
                row.getInt("number"),
                row.getInt("round"),
                row.getObject("source_version", Integer.class),
                row.getObject("author", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                Version.Kind.of(row.getString("kind")),
                row.getString("note"),
                row.getString("content"),
                row.getBytes("content_sha256"),
                row.getBytes("previous_sha256"),
                row.getBytes("sha256"));
    }
}
