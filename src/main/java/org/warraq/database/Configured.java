package org.warraq.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.core.env.Environment;

/** The server that the configuration names: complete, reachable, and with both roles let in; or refused with the reason. */
final class Configured {

    private static final String SEE = "See \"Running against a server of your own\" in the README.";
    private static final int PATIENCE_SECONDS = 10;

    private Configured() {}

    static boolean isNamed(Environment environment) {
        return environment.containsProperty("spring.datasource.url");
    }

    static Server server(Environment environment) {
        Server server = new Server(
                address(environment),
                credentials(environment, "spring.datasource.username", "spring.datasource.password"),
                credentials(environment, "spring.flyway.user", "spring.flyway.password"));
        greet(server, server.owner(), "owner");
        greet(server, server.application(), "application");
        return server;
    }

    // The driver's manager says of a wrong one only that no driver knows it.
    private static String address(Environment environment) {
        String address = environment.getProperty("spring.datasource.url", "").strip();
        if (!address.startsWith("jdbc:postgresql:") || Driver.parseURL(address, new Properties()) == null) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL is no address of a PostgreSQL database: \"" + withoutSecrets(address)
                            + "\".",
                    "Write it as jdbc:postgresql://<host>:<port>/<database>, users and passwords apart. " + SEE);
        }
        return address;
    }

    private static String withoutSecrets(String address) {
        return address.replaceAll("//[^/]*@", "//").replaceAll("\\?.*", "?…");
    }

    private static Server.Credentials credentials(Environment environment, String user, String password) {
        return new Server.Credentials(required(environment, user), environment.getProperty(password, ""));
    }

    private static String required(Environment environment, String name) {
        String value = environment.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new StartRefused("SPRING_DATASOURCE_URL names a server, but " + variable(name) + " is not set.", SEE);
        }
        return value;
    }

    private static String variable(String property) {
        return property.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    }

    private static void greet(Server server, Server.Credentials role, String which) {
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try (Connection connection = DriverManager.getConnection(server.url(), role.user(), role.password())) {
            connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database " + withoutSecrets(server.url()) + " does not let in the " + which + " role "
                            + role.user() + ": " + e.getMessage(),
                    remedy(e.getSQLState()),
                    e);
        }
    }

    private static String remedy(@Nullable String state) {
        String kind = state == null || state.length() < 2 ? "" : state.substring(0, 2);
        return switch (kind) {
            case "08" -> "Check that the server runs and can be reached from here, and SPRING_DATASOURCE_URL.";
            case "28" -> "Check the users and passwords in SPRING_DATASOURCE_* and SPRING_FLYWAY_*. " + SEE;
            default -> SEE;
        };
    }
}
