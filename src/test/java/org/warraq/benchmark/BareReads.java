package org.warraq.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The same reads without the product: statements prepared once on a connection of their own. */
final class BareReads implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement latest;
    private final PreparedStatement one;

    BareReads(Connection connection) throws SQLException {
        this.connection = connection;
        this.latest = connection.prepareStatement("""
                select * from warraq.version where report_id = ? and language = 'en'
                and number = (select version from warraq.edition where report_id = ? and language = 'en')
                """);
        this.one = connection.prepareStatement(
                "select * from warraq.version where report_id = ? and language = 'en' and number = ?");
    }

    record Row(int number, String content) {}

    Row latest(UUID report) throws SQLException {
        latest.setObject(1, report);
        latest.setObject(2, report);
        return row(latest);
    }

    Row find(UUID report, int number) throws SQLException {
        one.setObject(1, report);
        one.setInt(2, number);
        return row(one);
    }

    private static Row row(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return new Row(row.getInt("number"), row.getString("content"));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
