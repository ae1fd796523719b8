package org.warraq.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database and the two roles we use it with.
 *
 * @param url its JDBC address, without credentials
 * @param application may work, owns nothing
 * @param owner migrates; nothing else signs in with it
 */
record Server(String url, Credentials application, Credentials owner) {

    /** For commands; the search path is the application's. */
    Connection ownerConnection() throws SQLException {
        return connection(owner);
    }

    /** For commands that write nothing. */
    Connection applicationConnection() throws SQLException {
        Connection connection = connection(application);
        connection.setReadOnly(true);
        return connection;
    }

    private Connection connection(Credentials role) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.user());
        source.setPassword(role.password());
        source.setCurrentSchema("warraq,engine");
        source.setApplicationName("warraq-command");
        return source.getConnection();
    }

    /** For one question beside the pool's. */
    Connection applicationConnection(String name, int timeoutSeconds) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(application.user());
        source.setPassword(application.password());
        source.setApplicationName(name);
        source.setLoginTimeout(timeoutSeconds);
        source.setConnectTimeout(timeoutSeconds);
        source.setSocketTimeout(timeoutSeconds);
        return source.getConnection();
    }

    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
