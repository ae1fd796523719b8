package org.warraq.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.warraq.language.Language;

/** A version, or its head, as it stands in its table. */
final class VersionRow {

    private VersionRow() {}

    static Version read(ResultSet row, int number) throws SQLException {
        String content = row.getString("content");
        return new Version(head(row, content.isEmpty()), content);
    }

    /** Of a row with {@code removed} in the place of {@code content}. */
    static VersionHead head(ResultSet row, int number) throws SQLException {
        return head(row, row.getBoolean("removed"));
    }

    private static VersionHead head(ResultSet row, boolean removed) throws SQLException {
        return new VersionHead(
                row.getObject("report_id", UUID.class),
                Language.of(row.getString("language")),
                row.getInt("number"),
                row.getInt("round"),
                row.getObject("source_version", Integer.class),
                row.getObject("author", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                VersionKind.of(row.getString("kind")),
                row.getString("note"),
                row.getBytes("content_sha256"),
                row.getBytes("previous_sha256"),
                row.getBytes("sha256"),
                removed);
    }
}
