package org.warraq.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL of a newsroom without a server of its own: a real one, durable and password-protected, with its files in
 * {@code WARRAQ_HOME/postgres}. It outlives a killed Java process; the next start stops the orphan and takes over.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;

    private EmbeddedServer(EmbeddedPostgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
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
            Path data = home.resolve("postgres");
            Path ready = home.resolve("postgres.ready");
            if (!Files.exists(ready)) {
                // A first start that was cut short holds nothing anybody was promised.
                FileSystemUtils.deleteRecursively(data);
            }
            EmbeddedServer server = new EmbeddedServer(postgres(home, data, secrets, settings), secrets);
            server.provision();
            if (!Files.exists(ready)) {
                Files.createFile(ready);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("timezone", "UTC");
        settings.forEach(builder::setServerConfig);
        return builder.start();
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
        return new Server(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database,
                new Server.Credentials(Roles.APPLICATION, secrets.application()),
                new Server.Credentials(Roles.OWNER, secrets.owner()));
    }

    /** A data source that may do anything, for backups and tests; the product itself never uses it. */
    public javax.sql.DataSource superuser(String database) {
        return postgres.getDatabase("postgres", database);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            log.warn("The embedded database did not stop cleanly; it recovers at the next start", e);
        }
    }
}
