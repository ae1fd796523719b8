package org.warraq.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Owner and application role, as the README documents them for a server of one's own. */
final class Roles {

    static final String DATABASE = "warraq";
    static final String OWNER = "warraq_owner";
    static final String APPLICATION = "warraq_app";

    private Roles() {}

    /** Makes what is missing; running it again changes nothing but the passwords to those kept. */
    static void provision(Connection superuser, Secrets secrets) throws SQLException {
        role(superuser, OWNER, secrets.owner());
        role(superuser, APPLICATION, secrets.application());
        if (missing(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
            run(superuser, "create database " + DATABASE + " owner " + OWNER);
            run(superuser, "revoke all on database " + DATABASE + " from public");
            run(superuser, "grant connect on database " + DATABASE + " to " + APPLICATION);
        }
    }

    private static void role(Connection superuser, String name, String password) throws SQLException {
        if (missing(superuser, "select 1 from pg_roles where rolname = ?", name)) {
            run(superuser, "create role " + name + " login");
        }
        // Our passwords are URL-safe Base64: nothing in them needs quoting.
        run(superuser, "alter role " + name + " password '" + password + "'");
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
