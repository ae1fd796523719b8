package org.warraq.database;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the embedded database again when it has ended by itself or was killed. Where that fails too often in a row, the product is no
 * longer alive and ends, for whoever supervises it to start it anew.
 */
@Component
@ConditionalOnBooleanProperty("warraq.embedded")
class EmbeddedRestart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRestart.class);

    /** One that ends sooner was not well: that counts as a try that failed. */
    private static final Duration WELL = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration SEEN = Duration.ofSeconds(3);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedServer server;
    private final ApplicationContext context;
    private final int tries;
    private volatile @Nullable Thread thread;

    /** @param tries how many in a row may fail */
    EmbeddedRestart(
            EmbeddedServer server, ApplicationContext context, @Value("${warraq.database.restarts}") int tries) {
        this.server = server;
        this.context = context;
        this.tries = tries;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::watch, "embedded-database-restart");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void watch() {
        try {
            int failed = 0;
            while (failed < tries) {
                failed = wasWell() ? 0 : failed;
                LOG.warn("The embedded database has ended; starting it again");
                failed = startAgain(failed);
            }
            giveUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it has ended. @return whether it had run for long enough */
    private boolean wasWell() throws InterruptedException {
        long began = System.nanoTime();
        while (server.serves()) {
            Thread.sleep(LOOK.toMillis());
        }
        return System.nanoTime() - began >= WELL.toNanos();
    }

    /** @return how many tries have failed in a row, the one at hand included until it proves to be well */
    private int startAgain(int failedBefore) throws InterruptedException {
        int failed = failedBefore;
        while (failed < tries) {
            Thread.sleep(pause(failed).toMillis());
            failed++;
            try {
                server.startAgain();
                LOG.warn("The embedded database runs again");
                return failed;
            } catch (IOException | RuntimeException e) {
                LOG.warn("The embedded database does not start, try {} of {}: {}", failed, tries, e.getMessage());
                // Whoever starts the product anew would be no better off: it goes on as soon as there is space.
                failed = server.isDiskFull() ? Math.min(failed, tries - 1) : failed;
            }
        }
        return failed;
    }

    /** None before the first, then 1, 2, 4 … s. */
    static Duration pause(int failed) {
        Duration doubled = failed == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(failed - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private void giveUp() throws InterruptedException {
        LOG.error("The embedded database did not start or soon ended again, {} times in a row: Warraq ends", tries);
        AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
        Thread.sleep(SEEN.toMillis());
        // Threads of their own: ending waits for this one, and not for ever.
        Thread end = new Thread(() -> System.exit(SpringApplication.exit(context, () -> 1)), "end");
        // or the process would be over, and well, once the web server is
        end.setDaemon(false);
        end.start();
        Thread.sleep(ENDS_WITHIN.toMillis());
        Runtime.getRuntime().halt(1);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            awaitEnd(running);
        }
    }

    // A start under way is let come to its end: what is half started could not be stopped.
    private static void awaitEnd(Thread running) {
        try {
            running.join(SEEN.multipliedBy(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Until after the web server, so that what is being finished has a database. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
