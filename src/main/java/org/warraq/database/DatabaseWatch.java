package org.warraq.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database is away, so that nobody has to wait for it to find out: as soon as anybody suspects it, it is asked on a
 * connection of its own, and while it is away, until it answers. The one that tells the log of it.
 */
@Component
public final class DatabaseWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final int PATIENCE_SECONDS = 5;
    private static final long SOON_MILLIS = 800;
    private static final long AGAIN_MILLIS = 500;

    private final Server server;
    private final RepeatedTrouble trouble = new RepeatedTrouble(LOG, "The database does not answer");
    private final ScheduledExecutorService prober = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "warraq-database-watch");
        thread.setDaemon(true);
        // not the web server's, though it may be the first who asks
        thread.setContextClassLoader(DatabaseWatch.class.getClassLoader());
        return thread;
    });

    private volatile boolean away;
    private final AtomicReference<CompletableFuture<Boolean>> asked =
            new AtomicReference<>(CompletableFuture.completedFuture(true));

    DatabaseWatch(Server server) {
        this.server = server;
    }

    /** Whether it was away when it was last asked; does not wait. */
    public boolean isAway() {
        return away;
    }

    /** Somebody could not reach it: finds out whether that is so for everybody; does not wait. */
    public void suspect() {
        var unused = ask();
    }

    /** Asks it now. @return false also where there was no answer within a second */
    public boolean answers() {
        try {
            return ask().get(SOON_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // One question at a time: whoever asks meanwhile is given the same answer.
    private CompletableFuture<Boolean> ask() {
        CompletableFuture<Boolean> last = Objects.requireNonNull(asked.get());
        if (!last.isDone() || prober.isShutdown()) {
            return last;
        }
        CompletableFuture<Boolean> next = new CompletableFuture<>();
        if (!asked.compareAndSet(last, next)) {
            return Objects.requireNonNull(asked.get());
        }
        next.completeAsync(this::probe, prober);
        return next;
    }

    private boolean probe() {
        try (Connection connection = server.applicationConnection("warraq-watch", PATIENCE_SECONDS)) {
            if (connection.isValid(PATIENCE_SECONDS)) {
                return here();
            }
            return gone("it lets in, and says no more");
        } catch (SQLException e) {
            // It says no for another reason, such as too many connections: it is there.
            return DatabaseTrouble.of(e).filter(DatabaseTrouble.AWAY::equals).isPresent()
                    ? gone(String.valueOf(e.getMessage()))
                    : here();
        }
    }

    private boolean here() {
        away = false;
        trouble.over();
        return true;
    }

    private boolean gone(String cause) {
        away = true;
        if (!prober.isShutdown()) {
            trouble.failed(cause);
            var unused = prober.schedule(this::suspect, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    @Override
    public void destroy() {
        prober.shutdownNow();
    }
}
