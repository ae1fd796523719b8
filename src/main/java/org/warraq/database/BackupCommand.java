package org.warraq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/** {@code backup}: writes the newsroom to a file, and proves if asked that it comes back from there. */
final class BackupCommand {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    // It lives for one restoring: nothing of it need outlive the machine, and the newsroom's own server works beside
    // it.
    private static final Map<String, String> PASSING =
            Map.of("fsync", "off", "full_page_writes", "off", "shared_buffers", "128MB", "max_connections", "10");

    private final Environment environment;
    private final RestoreVerifier verifier;
    private final JavaMigration[] migrations;
    private final Clock clock;

    BackupCommand(Environment environment, RestoreVerifier verifier, JavaMigration[] migrations, Clock clock) {
        this.environment = environment;
        this.verifier = verifier;
        this.migrations = migrations;
        this.clock = clock;
    }

    /** Where to: the name itself, or in a folder that is there a name after the moment. */
    Path file(String name) {
        Path path = Path.of(name).toAbsolutePath();
        return Files.isDirectory(path) ? path.resolve("newsroom-" + MOMENT.format(clock.instant()) + ".warraq") : path;
    }

    Manifest write(Path file) throws SQLException, IOException {
        Optional<SigningKey> key = SigningKey.configured(environment);
        if (Configured.isNamed(environment)) {
            return Backup.write(Configured.server(environment), key, file);
        }
        Path home = HomeFolder.ofNewsroom(environment);
        Optional<HomeLock> lock = HomeLock.take(home);
        if (lock.isEmpty()) {
            return Backup.write(EmbeddedServer.running(home), key, file);
        }
        lock.get().close();
        try (EmbeddedServer started = EmbeddedServer.start(home, Map.of())) {
            return Backup.write(started.server(), key, file);
        }
    }

    /**
     * Restores it into a home of its own beside the file, where there is room for it, and removes that.
     *
     * @throws StartRefused if it does not come back; the file is kept, to be looked at
     */
    Restore.Restored prove(Path file) throws SQLException, IOException {
        Path home = Files.createTempDirectory(file.getParent(), "proof-");
        try (EmbeddedServer passing = EmbeddedServer.start(home, PASSING)) {
            ManifestTrust trust = new ManifestTrust(SigningKey.configured(environment), false);
            return new Restore(passing.server(), migrations, verifier, trust).from(file, null);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }
}
