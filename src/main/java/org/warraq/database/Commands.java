package org.warraq.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.env.Environment;

/**
 * {@code backup}, {@code restore} and {@code move}: what is done to a newsroom from outside, without starting it. All three
 * are the same file, written by {@link Backup} and read by {@link Restore}.
 */
public final class Commands {

    /** What is typed after {@code java -jar warraq.jar}. */
    public static final String USAGE = """
            Usage: java -jar warraq.jar                  start Warraq
                   java -jar warraq.jar backup <file>    write the whole newsroom to a new file
                   java -jar warraq.jar restore <file>   read it into an empty newsroom
                   java -jar warraq.jar move             from WARRAQ_HOME to the server in SPRING_DATASOURCE_*
                   java -jar warraq.jar models <admin> <reason> <file>...
                                                         put diagrams or deadlines in force
                   java -jar warraq.jar rounds <admin> <reason> <version>
                                                         move rounds that run on a version to the one in force
                   java -jar warraq.jar rehearse         a start that ends by itself, for a JVM to learn from
            """;

    private final Environment environment;
    private final RestoreVerifier verifier;
    private final JavaMigration[] migrations;
    private final PrintStream out;

    /**
     * @param verifier is given what was loaded before it is committed, and throws if it does not hold
     * @param migrations those that are not files
     */
    public Commands(Environment environment, RestoreVerifier verifier, PrintStream out, JavaMigration... migrations) {
        this.environment = environment;
        this.verifier = verifier;
        this.out = out;
        this.migrations = migrations;
    }

    /**
     * @return the process's exit status: 0 done, 1 refused, 2 not understood
     */
    public int run(String... arguments) {
        try {
            return dispatch(arguments);
        } catch (StartRefused e) {
            out.println(e.getMessage());
            out.println(e.remedy());
        } catch (SQLException | IOException e) {
            out.println("Nothing was done: " + e.getMessage());
        }
        return 1;
    }

    private int dispatch(String[] arguments) throws SQLException, IOException {
        String all = String.join(" ", arguments);
        if (arguments.length == 2 && arguments[0].equals("backup")) {
            backup(Path.of(arguments[1]).toAbsolutePath());
        } else if (arguments.length == 2 && arguments[0].equals("restore")) {
            restore(Path.of(arguments[1]).toAbsolutePath());
        } else if (all.equals("move")) {
            move();
        } else {
            out.print(USAGE);
            return 2;
        }
        return 0;
    }

    private void backup(Path file) throws SQLException, IOException {
        if (Configured.isNamed(environment)) {
            tell("Written to " + file, Backup.write(Configured.server(environment), file));
        } else {
            tell("Written to " + file, backupOfHome(file));
        }
    }

    private Manifest backupOfHome(Path file) throws SQLException, IOException {
        Path home = existingHome();
        Optional<HomeLock> lock = HomeLock.take(home);
        if (lock.isEmpty()) {
            return Backup.write(EmbeddedServer.running(home), file);
        }
        lock.get().close();
        try (EmbeddedServer started = EmbeddedServer.start(home, Map.of())) {
            return Backup.write(started.server(), file);
        }
    }

    private void restore(Path file) throws SQLException, IOException {
        if (Configured.isNamed(environment)) {
            Server server = Configured.server(environment);
            tell("Restored into " + server.url(), into(server, file));
            return;
        }
        // Before a server is made for it: a file that is refused leaves no folder behind.
        BackupFile.open(file).close();
        try (EmbeddedServer started = EmbeddedServer.start(home(), Map.of())) {
            tell("Restored into " + home(), into(started.server(), file));
        }
    }

    private void move() throws SQLException, IOException {
        if (!Configured.isNamed(environment)) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL does not say where to move to.",
                    "Set it, and the other variables of \"Running against a server of your own\" in the README.");
        }
        Server target = Configured.server(environment);
        Path home = existingHome();
        Path file = home.resolve("moving.warraq");
        // Holding the embedded server keeps a newsroom from writing to what is being left.
        try (EmbeddedServer source = EmbeddedServer.start(home, Map.of())) {
            Files.deleteIfExists(file);
            Backup.write(source.server(), file);
            tell("Moved to " + target.url(), into(target, file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Manifest into(Server server, Path file) throws SQLException, IOException {
        ServerFitness.require(server);
        return new Restore(server, migrations, verifier).from(file);
    }

    private void tell(String done, Manifest manifest) {
        long rows =
                manifest.tables().stream().mapToLong(Manifest.Contents::rows).sum();
        out.println(done + ": " + rows + " rows of " + manifest.tables().size() + " tables, schema version "
                + manifest.schemaVersion() + ".");
    }

    private Path existingHome() {
        Path home = home();
        if (!Files.exists(home.resolve("postgres.ready"))) {
            throw new StartRefused(
                    "There is no newsroom in WARRAQ_HOME " + home + ".", "Set WARRAQ_HOME to its folder.");
        }
        return home;
    }

    private Path home() {
        return Path.of(environment.getProperty("warraq.home", "./data"))
                .toAbsolutePath()
                .normalize();
    }
}
