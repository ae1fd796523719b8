package org.warraq.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.Environment;

/**
 * {@code backup}, {@code restore} and {@code move}: what is done to a newsroom from outside, without starting it. All three
 * are the same file, written by {@link Backup} and read by {@link Restore}.
 */
public final class Commands {

    /** What is typed after {@code java -jar warraq.jar}. */
    public static final String USAGE = """
            Usage: java -jar warraq.jar                  start Warraq
                   java -jar warraq.jar doctor           look whether it can, and say what is wrong
                   java -jar warraq.jar backup [--verify] <file or folder>
                                                         write the whole newsroom to a new file, and prove it
                   java -jar warraq.jar restore [--checkpoint=<file>] [--accept-unsigned] <file>
                                                         read it into an empty newsroom
                   java -jar warraq.jar move             from WARRAQ_HOME to the server in SPRING_DATASOURCE_*
                   java -jar warraq.jar models <admin> <reason> <file>...
                                                         put diagrams or deadlines in force
                   java -jar warraq.jar rounds <admin> <reason> <version>
                                                         move rounds that run on a version to the one in force
                   java -jar warraq.jar rehearse         a start that ends by itself, for a JVM to learn from
            """;

    private static final String VERIFY = "verify";
    private static final String CHECKPOINT = "checkpoint";

    /** What a command may be told besides settings, whose names have a dot. */
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "backup", Set.of(VERIFY), "restore", Set.of(CHECKPOINT, ManifestTrust.ACCEPT_UNSIGNED), "move", Set.of());

    private static final Map<String, Integer> WORDS = Map.of("backup", 2, "restore", 2, "move", 1);

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
            return dispatch(new DefaultApplicationArguments(arguments));
        } catch (StartRefused e) {
            out.println(e.getMessage());
            out.println(e.remedy());
        } catch (SQLException | IOException e) {
            out.println("Nothing was done: " + e.getMessage());
        }
        return 1;
    }

    private int dispatch(ApplicationArguments arguments) throws SQLException, IOException {
        if (!isUnderstood(arguments)) {
            out.print(USAGE);
            return 2;
        }
        List<String> words = arguments.getNonOptionArgs();
        switch (words.get(0)) {
            case "backup" -> backup(words.get(1), arguments.containsOption(VERIFY));
            case "restore" -> restore(Path.of(words.get(1)).toAbsolutePath(), arguments);
            default -> move();
        }
        return 0;
    }

    private static boolean isUnderstood(ApplicationArguments arguments) {
        List<String> words = arguments.getNonOptionArgs();
        if (words.isEmpty() || WORDS.getOrDefault(words.get(0), 0) != words.size()) {
            return false;
        }
        Set<String> known = OPTIONS.getOrDefault(words.get(0), Set.of());
        return arguments.getOptionNames().stream().allMatch(name -> name.contains(".") || known.contains(name))
                && (!arguments.containsOption(CHECKPOINT) || checkpoint(arguments) != null);
    }

    private void backup(String name, boolean verified) throws SQLException, IOException {
        BackupCommand command = new BackupCommand(environment, verifier, migrations, Clock.systemUTC());
        Path file = command.file(name);
        Manifest manifest = command.write(file);
        if (verified) {
            Restore.Restored back = command.prove(file);
            out.println(summary("Written to " + file + " and restored from it", manifest) + " " + back.holds() + " "
                    + back.signed());
        } else {
            out.println(summary("Written to " + file, manifest));
        }
    }

    private void restore(Path file, ApplicationArguments arguments) throws SQLException, IOException {
        ManifestTrust trust = new ManifestTrust(
                SigningKey.configured(environment), arguments.containsOption(ManifestTrust.ACCEPT_UNSIGNED));
        Path checkpoint = checkpoint(arguments);
        if (Configured.isNamed(environment)) {
            Server server = Configured.server(environment);
            tell("Restored into " + server.url(), restored(server, trust).from(file, checkpoint));
            return;
        }
        // Before a server is made for it: a file that is refused leaves no folder behind.
        try (BackupFile refused = BackupFile.open(file)) {
            trust.require(refused);
        }
        Path home = HomeFolder.of(environment);
        try (EmbeddedServer started = EmbeddedServer.start(home, Map.of())) {
            tell("Restored into " + home, restored(started.server(), trust).from(file, checkpoint));
        }
    }

    private void move() throws SQLException, IOException {
        if (!Configured.isNamed(environment)) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL does not say where to move to.",
                    "Set it, and the other variables of \"Running against a server of your own\" in the README.");
        }
        Server target = Configured.server(environment);
        Path home = HomeFolder.ofNewsroom(environment);
        Path file = home.resolve("moving.warraq");
        ManifestTrust trust = new ManifestTrust(SigningKey.configured(environment), false);
        // Holding the embedded server keeps a newsroom from writing to what is being left.
        try (EmbeddedServer source = EmbeddedServer.start(home, Map.of())) {
            Files.deleteIfExists(file);
            Backup.write(source.server(), trust.ours(), file);
            tell("Moved to " + target.url(), restored(target, trust).from(file, null));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Restore restored(Server server, ManifestTrust trust) {
        ServerFitness.require(server);
        return new Restore(server, migrations, verifier, trust);
    }

    private static @Nullable Path checkpoint(ApplicationArguments arguments) {
        List<String> values = arguments.getOptionValues(CHECKPOINT);
        return values == null || values.size() != 1 || values.get(0).isEmpty()
                ? null
                : Path.of(values.get(0)).toAbsolutePath();
    }

    private void tell(String done, Restore.Restored restored) {
        out.println(summary(done, restored.manifest()));
        out.println(restored.holds());
        out.println(restored.signed());
    }

    private static String summary(String done, Manifest manifest) {
        long rows =
                manifest.tables().stream().mapToLong(Manifest.Contents::rows).sum();
        return done + ": " + rows + " rows of " + manifest.tables().size() + " tables, schema version "
                + manifest.schemaVersion() + ".";
    }
}
