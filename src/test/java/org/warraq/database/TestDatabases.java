package org.warraq.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;
import org.warraq.workflow.engine.V011__Engine_tables;

/** One real server for the whole run; a database of its own for every suite, copied from a migrated template. */
public final class TestDatabases {

    private static final String TEMPLATE = "warraq_template";
    private static final AtomicInteger made = new AtomicInteger();
    private static final Map<String, String> older = new ConcurrentHashMap<>();
    private static final Path home = folder();
    private static final EmbeddedServer server = start();

    private TestDatabases() {}

    /** A fresh database's properties, as the product's configuration takes them. */
    public static Map<String, Object> fresh() {
        return properties(made("template " + TEMPLATE));
    }

    /** A database as it was before later migrations, with nobody in it. */
    public static Map<String, Object> of(String version) {
        return properties(made("template " + older.computeIfAbsent(version, TestDatabases::templateOf)));
    }

    private static String templateOf(String version) {
        String name = TEMPLATE + "_" + version;
        execute("postgres", "create database " + name + " owner " + Roles.OWNER);
        flyway(server.server(name)).target(version).load().migrate();
        return name;
    }

    /** Brings a database of {@link #of} up to date. */
    public static void migrate(Map<String, Object> database) {
        String url = String.valueOf(database.get("spring.datasource.url"));
        new MigrationHistory().migrate(flyway(server.server(name(url))).load());
    }

    private static Server made(String how) {
        String name = "suite_" + made.incrementAndGet();
        execute("postgres", "create database " + name + " owner " + Roles.OWNER + " " + how);
        return server.server(name);
    }

    private static Map<String, Object> properties(Server fresh) {
        return Map.of(
                "warraq.embedded",
                "false",
                "spring.datasource.url",
                fresh.url(),
                "spring.datasource.username",
                fresh.application().user(),
                "spring.datasource.password",
                fresh.application().password(),
                "spring.flyway.user",
                fresh.owner().user(),
                "spring.flyway.password",
                fresh.owner().password());
    }

    /** Whoever works there with the properties of a database: the application's role. */
    public static DataSource application(Map<String, Object> database) {
        PGSimpleDataSource application = new PGSimpleDataSource();
        application.setUrl(String.valueOf(database.get("spring.datasource.url")));
        application.setUser(String.valueOf(database.get("spring.datasource.username")));
        application.setPassword(String.valueOf(database.get("spring.datasource.password")));
        application.setCurrentSchema("warraq,engine");
        return application;
    }

    /** May do anything in the database that a suite's JDBC address names: for looking from outside, and for tampering. */
    public static DataSource superuser(String jdbcUrl) {
        return server.superuser(name(jdbcUrl));
    }

    private static String name(String jdbcUrl) {
        return jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1);
    }

    /** The home of the server for the whole run. */
    public static Path home() {
        return home;
    }

    private static EmbeddedServer start() {
        // Without full-page images the log a step writes can be counted: they come with checkpoints, not with
        // steps.
        EmbeddedServer started = EmbeddedServer.start(
                home,
                Map.of(
                        "shared_preload_libraries",
                        "pg_stat_statements",
                        "max_connections",
                        "200",
                        "full_page_writes",
                        "off"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, home)));
        template(started);
        return started;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("warraq-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void template(EmbeddedServer started) {
        execute(started.superuser("postgres"), "create database " + TEMPLATE + " owner " + Roles.OWNER);
        execute(
                started.superuser(TEMPLATE),
                "create extension pg_stat_statements schema public",
                "alter database " + TEMPLATE + " set search_path to warraq, engine, public");
        flyway(started.server(TEMPLATE)).load().migrate();
    }

    private static FluentConfiguration flyway(Server of) {
        return MigrationHistory.of(of, new V011__Engine_tables());
    }

    private static void stop(EmbeddedServer started, Path home) {
        started.close();
        boolean deleted = false;
        while (!deleted) {
            try {
                FileSystemUtils.deleteRecursively(home);
                deleted = true;
            } catch (NoSuchFileException own) {
                // a server that is slow to stop deletes files of its own meanwhile
                deleted = false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void execute(String database, String... statements) {
        execute(server.superuser(database), statements);
    }

    private static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
