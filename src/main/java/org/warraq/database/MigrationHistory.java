package org.warraq.database;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.ValidateOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates a database that is empty or was made by our migrations; one that others made is left as it is, and refused. */
@Component
class MigrationHistory implements FlywayMigrationStrategy {

    private static final String REMEDY =
            "Nothing was changed. Go on with the Warraq that made it, or begin a new newsroom with this"
                    + " one: name another WARRAQ_HOME, or an empty database.";

    /** What is still to run; and what a later Warraq put behind ours, which has words of its own. */
    private static final String[] NO_REASON = {"*:pending", "*:future"};

    private static final int NAMED = 3;

    @Override
    public void migrate(Flyway flyway) {
        try {
            requireKnown(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StartRefused(
                    "The database could not be migrated: " + lastCause(e) + ".",
                    "The migration that failed was undone. Do away with the cause, and start again.",
                    e);
        }
    }

    private static String lastCause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null
                ? String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ").strip()
                : lastCause(cause);
    }

    /** Ours, for a server without an application around it. @param migrations those in Java */
    static FluentConfiguration of(Server server, JavaMigration... migrations) {
        return Flyway.configure()
                .dataSource(server.url(), server.owner().user(), server.owner().password())
                .locations("classpath:db/migration")
                .defaultSchema("warraq")
                .placeholders(Map.of("application", server.application().user()))
                .javaMigrations(migrations);
    }

    /** @throws StartRefused where a migration ran that is none of ours, or one that comes after ours */
    static void requireKnown(Flyway flyway) {
        requireOurs(flyway);
        refuseLater(flyway);
    }

    // It would write as its own migrations allow, not as those of the later one do: nodes that run already may go on,
    // as
    // far as docs/operation.md says, but none begins.
    private static void refuseLater(Flyway flyway) {
        Stream.of(flyway.info().applied())
                .filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS
                        || one.getState() == MigrationState.FUTURE_FAILED)
                .max(Comparator.comparing(MigrationInfo::getInstalledRank))
                .ifPresent(later -> {
                    throw new StartRefused(
                            "A later Warraq brought this newsroom to schema version "
                                    + name(later.getVersion(), later.getDescription())
                                    + ", which this one does not know.",
                            "Start the later one. Nothing was changed.");
                });
    }

    /** @throws StartRefused where a migration ran that is none of ours, or ours was another then */
    static void requireOurs(Flyway flyway) {
        List<ValidateOutput> others = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .ignoreMigrationPatterns(NO_REASON)
                .load()
                .validateWithResult()
                .invalidMigrations;
        if (!others.isEmpty()) {
            throw fromBefore(
                    "The database was made by other migrations than this Warraq's (" + versions(others) + "). It");
        }
    }

    /** @param what is from there, up to the verb of its sentence */
    static StartRefused fromBefore(String what) {
        return new StartRefused(what + " is from before the first release, or was changed by hand.", REMEDY);
    }

    private static String versions(List<ValidateOutput> others) {
        return others.stream()
                .limit(NAMED)
                .map(other -> name(other.version, other.description))
                .collect(Collectors.joining(", ", "", others.size() > NAMED ? " …" : ""));
    }

    // One that is run whenever it changes has no version.
    private static String name(@Nullable Object version, String description) {
        return version == null || version.toString().isEmpty() ? "\"" + description + "\"" : "V" + version;
    }
}
