package org.warraq.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.warraq.database.watch.WatchedPool;

/** Which server, and the two ways into it. Beans depend on each other so that they also end in the right order. */
@Configuration(proxyBeanMethods = false)
class DataSources {

    private static final int IDLE_CONNECTIONS = 3;
    private static final String SEARCH_PATH = "warraq,engine";

    @Bean
    @ConditionalOnBooleanProperty("warraq.embedded")
    EmbeddedServer embeddedServer(EmbeddedStart start) {
        return start.finish();
    }

    @Bean
    Server server(ObjectProvider<EmbeddedServer> embedded, Environment environment) {
        EmbeddedServer started = embedded.getIfAvailable();
        return started != null ? started.server() : configured(environment);
    }

    private static Server configured(Environment environment) {
        Server server = Configured.server(environment);
        ServerFitness.require(server);
        return server;
    }

    /** The owner's, for migrations only. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Server server) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(server.url());
        owner.setUser(server.owner().user());
        owner.setPassword(server.owner().password());
        owner.setApplicationName("warraq-owner");
        return owner;
    }

    @Bean
    HikariDataSource dataSource(
            Server server, DatabaseWatch watch, @Value("${warraq.database.connections}") int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.application().user());
        pool.setPassword(server.application().password());
        pool.setPoolName("warraq");
        pool.setMaximumPoolSize(connections);
        // proving a password to the server is slow on purpose: not twenty times over while starting
        pool.setMinimumIdle(Math.min(IDLE_CONNECTIONS, connections));
        pool.setConnectionTimeout(5_000);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("currentSchema", SEARCH_PATH);
        pool.addDataSourceProperty("ApplicationName", "warraq");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A lock is waited for, not for ever: the caller is told to come back (503).
        pool.addDataSourceProperty("options", "-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s");
        return new WatchedPool(pool, watch);
    }
}
