package org.warraq.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.language.KeyedEnums;

/**
 * This node's one LISTEN connection, by which others know that it lives. What it hears it publishes as application events, {@link Notice}; after a lost
 * connection one gap per channel, because what was told meanwhile is gone.
 */
@Component
@DependsOnDatabaseInitialization
class Listener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int POLL_MILLIS = 1_000;
    private static final int PAUSE_SECONDS = 2;

    // Shared: two names with one hash are both alive. Of a host that is gone the server learns within seconds.
    private static final String LIVE = """
            set tcp_keepalives_idle = 5;
            set tcp_keepalives_interval = 2;
            select pg_advisory_lock_shared(%d, hashtext('%s'))
            """;

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final RepeatedTrouble trouble = new RepeatedTrouble(log, "The connection for live updates is lost");
    private final NodeName node;
    private final DatabaseWatch watch;
    private final ApplicationEventPublisher events;
    private @Nullable Thread thread;
    private CountDownLatch stopped = new CountDownLatch(1);

    Listener(Server server, NodeName node, DatabaseWatch watch, ApplicationEventPublisher events) {
        this.node = node;
        this.watch = watch;
        this.events = events;
        source.setUrl(server.url());
        source.setUser(server.application().user());
        source.setPassword(server.application().password());
        source.setApplicationName("warraq-listener");
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::run, "warraq-listener");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean first = true;
        while (stopped.getCount() > 0) {
            try (Connection connection = source.getConnection()) {
                listen(connection);
                trouble.over();
                if (!first) {
                    tellGaps();
                }
                first = false;
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                watch.suspect();
                trouble.failed(e.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIVE.formatted(NodeName.ALIVE, node));
            for (Notice.Channel channel : Notice.Channel.values()) {
                statement.execute("listen " + channel.key());
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (stopped.getCount() > 0) {
            PGNotification[] heard = connection.getNotifications(POLL_MILLIS);
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                tell(new Notice(
                        KeyedEnums.of(Notice.Channel.class, notification.getName()), notification.getParameter()));
            }
        }
    }

    private void tellGaps() {
        for (Notice.Channel channel : Notice.Channel.values()) {
            tell(new Notice(channel, ""));
        }
    }

    // One listener's failure is not the connection's.
    private void tell(Notice notice) {
        try {
            events.publishEvent(notice);
        } catch (RuntimeException e) {
            log.warn("A live update was not passed on", e);
        }
    }

    private void pause() {
        try {
            stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
