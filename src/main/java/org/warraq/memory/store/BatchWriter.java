package org.warraq.memory.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.warraq.memory.Unit;

/** Writes units by the thousand, two batches at a time: while the database works on one, the next is analysed. */
public final class BatchWriter implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final ToLongFunction<List<Unit>> write;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    // no more wait than are worked on: whoever reads the file is held up
    private final Semaphore room = new Semaphore(2 * AT_ONCE);
    private final AtomicLong written = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private List<Unit> batch = new ArrayList<>();

    /** @param write in a transaction of its own; says how many were new */
    public BatchWriter(ToLongFunction<List<Unit>> write) {
        this.write = write;
    }

    public void add(Unit unit, int size) {
        batch.add(unit);
        if (batch.size() >= size) {
            send();
        }
    }

    private void send() {
        requireNoFailure();
        List<Unit> units = batch;
        batch = new ArrayList<>();
        room.acquireUninterruptibly();
        workers.execute(() -> write(units));
    }

    private void write(List<Unit> units) {
        try {
            if (failure.get() == null) {
                written.addAndGet(write.applyAsLong(units));
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }

    private void requireNoFailure() {
        Throwable failed = failure.get();
        if (failed != null) {
            throw failed instanceof RuntimeException runtime ? runtime : new CompletionException(failed);
        }
    }

    /** Writes what is left and waits for all. @return how many were new */
    public long finish() {
        if (!batch.isEmpty()) {
            send();
        }
        room.acquireUninterruptibly(2 * AT_ONCE);
        room.release(2 * AT_ONCE);
        requireNoFailure();
        return written.get();
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
