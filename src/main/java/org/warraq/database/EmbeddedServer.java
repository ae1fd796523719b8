package org.warraq.database;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.warraq.database.embedded.Postmaster;
import org.warraq.database.embedded.PostmasterRestart;

/**
 * The PostgreSQL of a newsroom without a server of its own: a real one, durable and password-protected, with its files in
 * {@code WARRAQ_HOME/postgres}. It outlives a killed Java process; the next start stops the orphan and takes over.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);
    // where postmaster.pid tells the port
    private static final int PORT_LINE = 3;
    // two segments of its log
    private static final long ROOM = 32 << 20;

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;
    private final HomeLock lock;
    private final Path data;
    private volatile Postmaster postmaster;
    private volatile boolean closed;

    private EmbeddedServer(EmbeddedPostgres postgres, Path data, Secrets secrets, HomeLock lock) {
        this.postgres = postgres;
        this.data = data;
        this.secrets = secrets;
        this.lock = lock;
        this.postmaster = Postmaster.of(data);
    }

    /**
     * Starts it, making roles and database on the first start.
     *
     * @param home the folder for its files, made with mode 0700 if absent
     * @param settings server settings beyond ours, such as preloaded libraries in tests
     */
    public static EmbeddedServer start(Path home, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.in(home);
            HomeLock lock = HomeLock.take(home).orElseThrow(() -> inUse(home));
            try {
                return started(home, secrets, lock, settings);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw unusable(home, e);
        }
    }

    /**
     * A second server could only take the files away from the first.
     *
     * @throws StartRefused unless the home's server runs
     */
    static Server running(Path home) {
        try {
            Secrets secrets = Secrets.in(home);
            List<String> postmaster =
                    Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid"));
            return server(Integer.parseInt(postmaster.get(PORT_LINE).trim()), Roles.DATABASE, secrets);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new StartRefused(
                    "Another process holds " + home + ", but its database does not answer yet.",
                    "Wait until it has started, or end it.",
                    e);
        }
    }

    private static StartRefused inUse(Path home) {
        return new StartRefused(
                "Another Warraq is running with WARRAQ_HOME " + home + ".",
                "Stop it first, or give this one a WARRAQ_HOME of its own.");
    }

    private static StartRefused unusable(Path home, IOException e) {
        return new StartRefused(
                "The database in WARRAQ_HOME " + home + " cannot be started: " + e + ".",
                "Let WARRAQ_HOME name a folder that this user may write, on a disk with space left.",
                e);
    }

    private static EmbeddedServer started(Path home, Secrets secrets, HomeLock lock, Map<String, String> settings)
            throws IOException {
        Path data = home.resolve("postgres");
        Path ready = home.resolve("postgres.ready");
        if (!Files.exists(ready)) {
            // A first start that was cut short holds nothing anybody was promised.
            FileSystemUtils.deleteRecursively(data);
        }
        EmbeddedServer server = new EmbeddedServer(postgres(home, data, secrets, settings), data, secrets, lock);
        server.provision();
        if (!Files.exists(ready)) {
            Files.createFile(ready);
        }
        return server;
    }

    private static EmbeddedPostgres postgres(Path home, Path data, Secrets secrets, Map<String, String> settings)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
                .setDataDirectoryCustomizer(directory -> Orphan.stop(directory.toPath()))
                .setPGStartupWait(STARTUP)
                // Its own hook would stop the database while requests are still being finished.
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", secrets.superuser())
                .setLocaleConfig("locale", "C")
                // Trigrams take their idea of a letter from here: without it Arabic has none.
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.superuserFile().toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", buffers() + "MB")
                // What is read is mostly in memory: handing it to another process takes longer than reading it.
                .setServerConfig("io_method", "sync")
                .setServerConfig("timezone", "UTC");
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** A quarter of the machine, as PostgreSQL's manual has it, and 8 GB at most; in megabytes. Unused, it costs nothing. */
    private static long buffers() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.max(128, Math.min(8_192, (memory / 4) >> 20));
    }

    private void provision() {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            Roles.provision(connection, secrets);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database could not be prepared", e);
        }
    }

    Server server() {
        return server(Roles.DATABASE);
    }

    /** The same roles on another database of this server. */
    Server server(String database) {
        return server(postgres.getPort(), database, secrets);
    }

    private static Server server(int port, String database, Secrets secrets) {
        return new Server(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                new Server.Credentials(Roles.APPLICATION, secrets.application()),
                new Server.Credentials(Roles.OWNER, secrets.owner()));
    }

    /** A data source that may do anything, for backups and tests; the product itself never uses it. */
    public javax.sql.DataSource superuser(String database) {
        return postgres.getDatabase("postgres", database);
    }

    /** Whether it still runs, or somebody has killed it. */
    boolean serves() {
        return postmaster.isRunning();
    }

    /** Whether its disk has no room to write what it has to when it starts. */
    boolean isDiskFull() {
        return data.toFile().getUsableSpace() < ROOM;
    }

    /**
     * Starts what has ended again, on the same port and the same files. After {@link #close} it does nothing.
     *
     * @throws IOException if it does not start, with the reason
     */
    void startAgain() throws IOException {
        if (!closed) {
            postmaster = PostmasterRestart.of(data, postmaster);
        }
        // whoever closed it meanwhile found nothing to stop
        if (closed) {
            postgres.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        try (lock) {
            postgres.close();
            if (serves()) {
                log.warn("The embedded database takes long to stop; the next start sees to it");
            }
        } catch (IOException e) {
            log.warn("The embedded database did not stop cleanly; it recovers at the next start", e);
        }
    }
}
