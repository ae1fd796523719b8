package org.warraq.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks whether Warraq can start, or runs well, with this configuration. It changes nothing and starts nothing. */
public final class Examination {

    private static final String DATABASE = "database";
    private static final int USUAL_POOL = 20;

    private final Environment environment;
    private final Function<DataSource, List<Examined>> newsroom;
    private final JavaMigration[] migrations;

    /**
     * @param newsroom looks at what is in a database that has one, as the application role
     * @param migrations those that are not files
     */
    public Examination(
            Environment environment, Function<DataSource, List<Examined>> newsroom, JavaMigration... migrations) {
        this.environment = environment;
        this.newsroom = newsroom;
        this.migrations = migrations;
    }

    /** Home, database, migrations, connections, clock, newsroom and key, as far as they can be seen. */
    public List<Examined> all() {
        List<Examined> found = new ArrayList<>();
        try {
            found.addAll(Configured.isNamed(environment) ? ofServer() : ofHome());
        } catch (StartRefused refused) {
            found.add(Examined.wrong(DATABASE, refused));
        } catch (SQLException e) {
            found.add(Examined.wrong(
                    DATABASE, new StartRefused("The database does not answer: " + e.getMessage(), "See its own log.")));
        }
        found.add(key());
        return found;
    }

    private List<Examined> ofServer() throws SQLException {
        List<Examined> found = new ArrayList<>();
        found.add(Examined.ok("home", "Not used: the database is a server of your own."));
        try {
            found.addAll(of(Configured.server(environment)));
        } catch (StartRefused refused) {
            found.add(Examined.wrong(DATABASE, refused));
        }
        return found;
    }

    private List<Examined> ofHome() throws SQLException {
        Path home = HomeFolder.of(environment);
        HomeExamination.Found looked = HomeExamination.of(home);
        List<Examined> found = new ArrayList<>(List.of(looked.examined()));
        if (looked.running()) {
            found.addAll(of(EmbeddedServer.running(home)));
        } else {
            found.add(Examined.ok(DATABASE, "Embedded, and stopped: it can be looked at while a Warraq runs on it."));
        }
        return found;
    }

    private List<Examined> of(Server server) throws SQLException {
        try (Connection connection = server.applicationConnection()) {
            SingleConnectionDataSource application = new SingleConnectionDataSource(connection, true);
            int pool = environment.getProperty("warraq.database.connections", Integer.class, USUAL_POOL);
            ServerExamination examination = new ServerExamination(server, application, pool);
            List<Examined> found = new ArrayList<>(examination.all(migrations));
            if (examination.hasBegun()) {
                found.addAll(newsroom.apply(application));
            }
            return found;
        }
    }

    private Examined key() {
        try {
            return Examined.ok(
                    "key",
                    SigningKey.configured(environment)
                            .map(key -> "Checkpoints and backups are signed by " + key.id() + ".")
                            .orElse("None: checkpoints and backups are unsigned."));
        } catch (StartRefused refused) {
            return Examined.wrong("key", refused);
        }
    }
}
