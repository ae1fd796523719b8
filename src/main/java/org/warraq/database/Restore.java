package org.warraq.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Loads a backup into an empty newsroom, in one transaction: all of it, or nothing. */
final class Restore {

    private static final String ANYTHING_THERE = """
            select exists (select from warraq.person) or exists (select from warraq.report)
                or exists (select from warraq.journal_entry) or exists (select from engine.act_ru_execution)
            """;

    private final Server server;
    private final JavaMigration[] migrations;
    private final RestoreVerifier verifier;
    private final ManifestTrust trust;

    Restore(Server server, JavaMigration[] migrations, RestoreVerifier verifier, ManifestTrust trust) {
        this.server = server;
        this.migrations = migrations;
        this.verifier = verifier;
        this.trust = trust;
    }

    /**
     * What was restored.
     *
     * @param signed who vouches for it, a sentence
     * @param holds what was verified, a sentence
     */
    record Restored(Manifest manifest, String signed, String holds) {}

    /** @param checkpoint whose heads have to stand; {@code null} where none was given */
    Restored from(Path path, @Nullable Path checkpoint) throws SQLException, IOException {
        try (BackupFile file = BackupFile.open(path)) {
            String signed = trust.require(file);
            migrateTo(file.manifest().schemaVersion());
            try (Connection connection = server.ownerConnection()) {
                connection.setAutoCommit(false);
                load(file, connection);
                SingleConnectionDataSource loaded = new SingleConnectionDataSource(connection, true);
                String holds = verifier.verify(loaded, file.manifest().takenAt(), checkpoint);
                connection.commit();
                return new Restored(file.manifest(), signed, holds);
            }
        }
    }

    // Later migrations then run at the next start, over the rows they were written for.
    private void migrateTo(String version) {
        Flyway flyway = MigrationHistory.of(server, migrations)
                .target(MigrationVersion.fromVersion(version))
                .load();
        try {
            MigrationHistory.requireOurs(flyway);
            refuseOtherVersions(flyway, version);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StartRefused(
                    "The database cannot be brought to version " + version + ": " + e.getMessage(),
                    "Restore into an empty database.",
                    e);
        }
    }

    private static void refuseOtherVersions(Flyway flyway, String version) {
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        boolean known = List.of(flyway.info().all()).stream().anyMatch(info -> wanted.equals(info.getVersion()));
        if (!known) {
            throw new StartRefused(
                    "The backup is of version " + version + ", which this Warraq does not know.",
                    "Restore it with the Warraq it was made with, or a later one.");
        }
        MigrationInfo current = flyway.info().current();
        if (current != null
                && current.getVersion() != null
                && current.getVersion().compareTo(wanted) > 0) {
            throw new StartRefused(
                    "The database is of version " + current.getVersion() + ", the backup of the older " + version + ".",
                    "Restore into an empty database; the next start migrates it.");
        }
    }

    private void load(BackupFile file, Connection connection) throws SQLException, IOException {
        List<Table> tables = Tables.of(connection);
        refuseOtherTables(file, tables);
        String names = tables.stream().map(Table::sql).collect(Collectors.joining(", "));
        run(connection, "lock table " + names + " in access exclusive mode");
        refuseUnlessEmpty(connection);
        // What migrations and a first start put there comes again with the rows of the backup.
        run(connection, "truncate " + names);
        triggers(connection, tables, "disable");
        fill(file, connection, tables);
        triggers(connection, tables, "enable");
    }

    private static void fill(BackupFile file, Connection connection, List<Table> tables)
            throws SQLException, IOException {
        Map<Table, Manifest.Contents> contents =
                file.tables().stream().collect(Collectors.toMap(Manifest.Contents::table, Function.identity()));
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : tables) {
            try (InputStream rows = file.rows(table)) {
                long loaded = copies.copyIn("copy " + table.sql() + " " + table.columnsSql() + " from stdin", rows);
                Manifest.Contents promised = contents.get(table);
                if (promised == null || loaded != promised.rows()) {
                    throw new StartRefused(
                            "The table " + table.name() + " has other rows than the backup's manifest says.",
                            "Use another backup; nothing was restored.");
                }
            }
        }
    }

    private static void refuseOtherTables(BackupFile file, List<Table> tables) {
        List<Table> kept = file.tables().stream().map(Manifest.Contents::table).toList();
        if (kept.size() != tables.size() || !kept.containsAll(tables)) {
            throw new StartRefused(
                    "The backup holds other tables or columns than this database has.",
                    "Restore it with the Warraq it was made with.");
        }
    }

    private static void refuseUnlessEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ANYTHING_THERE)) {
            if (row.next() && row.getBoolean(1)) {
                throw new StartRefused(
                        "There is a newsroom in this database already.",
                        "Restore into an empty one; nothing was changed.");
            }
        }
    }

    // What the triggers wrote when the rows were new is in the backup too. Foreign keys are checked all the same.
    private static void triggers(Connection connection, List<Table> tables, String how) throws SQLException {
        for (Table table : tables) {
            run(connection, "alter table " + table.sql() + " " + how + " trigger user");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
