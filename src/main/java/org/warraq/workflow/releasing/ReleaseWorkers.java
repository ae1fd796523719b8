package org.warraq.workflow.releasing;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.warraq.workflow.rounds.ReleaseExpected;

/**
 * Looks for due releases each second and as soon as one is expected, on threads of its own: no other work of the node makes a
 * release late.
 */
@Component
class ReleaseWorkers implements SmartLifecycle {

    private static final int AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 20;

    private final ReleaseSweep sweep;
    private volatile @Nullable ScheduledExecutorService seconds;
    private volatile @Nullable ThreadPoolExecutor workers;

    ReleaseWorkers(ReleaseSweep sweep) {
        this.sweep = sweep;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        // Where all are busy, they go on until nothing is due.
        workers = new ThreadPoolExecutor(
                0, AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
        ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor();
        seconds = everySecond;
        var unused = everySecond.scheduleWithFixedDelay(this::work, 0, 1, TimeUnit.SECONDS);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void expected(ReleaseExpected expected) {
        work();
    }

    private void work() {
        ThreadPoolExecutor free = workers;
        if (free != null) {
            free.execute(this::releaseAll);
        }
    }

    private void releaseAll() {
        while (isRunning() && sweep.releaseNext()) {
            // One was due, so others may be.
            work();
        }
    }

    /** What is being released is finished first. */
    @Override
    public void stop() {
        ScheduledExecutorService everySecond = seconds;
        ThreadPoolExecutor busy = workers;
        seconds = null;
        workers = null;
        if (everySecond != null && busy != null) {
            everySecond.shutdown();
            busy.shutdown();
            await(busy);
        }
    }

    private static void await(ThreadPoolExecutor stopping) {
        try {
            if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return seconds != null;
    }

    /** Not with the other beans: the web server comes after them. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** Web servers stop in higher phases, so before. */
    @Override
    public int getPhase() {
        return 0;
    }
}
