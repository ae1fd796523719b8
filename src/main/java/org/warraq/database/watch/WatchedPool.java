package org.warraq.database.watch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.warraq.database.DatabaseWatch;

/** The pool. While the database is known to be away, it says so at once instead of having each wait for the pool's timeout. */
public class WatchedPool extends HikariDataSource {

    // sqlclient_unable_to_establish_sqlconnection
    private static final String UNREACHABLE = "08001";

    private final DatabaseWatch watch;

    public WatchedPool(HikariConfig configuration, DatabaseWatch watch) {
        super(configuration);
        this.watch = watch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (watch.isAway()) {
            throw new SQLTransientConnectionException("the database does not answer", UNREACHABLE);
        }
        try {
            return super.getConnection();
        } catch (SQLException e) {
            watch.suspect();
            throw e;
        }
    }
}
