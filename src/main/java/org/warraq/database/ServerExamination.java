package org.warraq.database;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server that answers is like: fit, migrated, with connections for all nodes, and of one time with this one. */
final class ServerExamination {

    private static final String DATABASE = "database";
    private static final String MIGRATIONS = "migrations";
    private static final String CONNECTIONS = "connections";
    private static final String CLOCK = "clock";
    private static final Duration APART = Duration.ofSeconds(2);

    private final Server server;
    private final DataSource application;
    private final JdbcClient jdbc;
    private final int pool;

    /** @param pool {@code warraq.database.connections} */
    ServerExamination(Server server, DataSource application, int pool) {
        this.server = server;
        this.application = application;
        this.jdbc = JdbcClient.create(application);
        this.pool = pool;
    }

    List<Examined> all(JavaMigration... migrations) {
        List<Examined> found = new ArrayList<>();
        boolean begun = hasBegun();
        found.addAll(fitness(begun));
        found.add(guarded(MIGRATIONS, () -> migrations(begun, migrations)));
        found.add(guarded(CONNECTIONS, this::connections));
        found.add(guarded(CLOCK, this::clock));
        return found;
    }

    /** Whether there is a newsroom, and so what it is held to. */
    boolean hasBegun() {
        return jdbc.sql("select to_regclass('warraq.journal_entry') is not null")
                .query(Boolean.class)
                .single();
    }

    private List<Examined> fitness(boolean begun) {
        List<Examined> found = new ArrayList<>();
        try {
            ServerFitness.require(server);
        } catch (StartRefused refused) {
            found.add(Examined.wrong(DATABASE, refused));
        }
        String well = version() + ", both roles are let in.";
        if (begun) {
            found.addAll(rights(found.isEmpty()));
            well = version() + ": encoding, locale, fsync and the rights of both roles are as they should be.";
        }
        return found.isEmpty() ? List.of(Examined.ok(DATABASE, well)) : found;
    }

    /** @param fit whether everything may be asked of it; otherwise what cannot be found out is left out */
    private List<Examined> rights(boolean fit) {
        List<Examined> found = new ArrayList<>();
        try {
            ServerCheck check = new ServerCheck(application, server, pool);
            check.check(refused -> found.add(Examined.wrong(DATABASE, refused)));
            check.warning().ifPresent(warning -> found.add(Examined.wrong(DATABASE, warning)));
        } catch (DataAccessException e) {
            if (fit) {
                throw e;
            }
        }
        return found;
    }

    private String version() {
        return server.url() + ", PostgreSQL "
                + jdbc.sql("show server_version").query(String.class).single();
    }

    private Examined migrations(boolean begun, JavaMigration... migrations) {
        if (!begun) {
            return Examined.ok(MIGRATIONS, "No newsroom yet: the first start makes its tables.");
        }
        Flyway flyway = MigrationHistory.of(server, migrations).load();
        MigrationHistory.requireKnown(flyway);
        MigrationInfoService info = flyway.info();
        int pending = info.pending().length;
        return Examined.ok(
                MIGRATIONS,
                "Schema version "
                        + Optional.ofNullable(info.current())
                                .map(one -> String.valueOf(one.getVersion()))
                                .orElse("none")
                        + (pending == 0
                                ? ", the newest this Warraq knows."
                                : "; the next start runs " + pending + " more."));
    }

    private Examined connections() {
        ConnectionBudget budget = ConnectionBudget.read(jdbc, pool, 0);
        return budget.shortage()
                .map(shortage -> Examined.wrong(CONNECTIONS, shortage))
                .orElseGet(() -> Examined.ok(
                        CONNECTIONS,
                        "All nodes together, " + budget.nodes() + " now, want at most " + budget.wanted()
                                + "; the server lets them have " + budget.allowed() + "."));
    }

    private Examined clock() {
        Instant before = Instant.now();
        Instant there = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant here = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        Duration apart = Duration.between(there, here);
        String seconds = String.format(Locale.ROOT, "%+.1f s", apart.toMillis() / 1000.0);
        return apart.abs().compareTo(APART) > 0
                ? Examined.wrong(
                        CLOCK,
                        new StartRefused(
                                "This machine's clock is " + seconds + " from the database's, which decides.",
                                "Let both be set by the same time server."))
                : Examined.ok(CLOCK, "This machine's is " + seconds + " from the database's.");
    }

    private static Examined guarded(String what, Supplier<Examined> look) {
        try {
            return look.get();
        } catch (StartRefused refused) {
            return Examined.wrong(what, refused);
        } catch (DataAccessException | FlywayException e) {
            return Examined.wrong(
                    what,
                    new StartRefused(
                            "It cannot be told: " + e.getMessage(), "See what stands before this in the list."));
        }
    }
}
