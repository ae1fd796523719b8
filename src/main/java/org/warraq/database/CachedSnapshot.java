package org.warraq.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a node keeps of the database until it hears of a change: an immutable value. Whoever finds it stale reads it again, with
 * the connection they have or one of the pool's. There is no lock: who holds a connection never waits for somebody who may be
 * waiting for that connection. So several may read the same at once, at most as many as there are connections.
 *
 * <p>A transaction that changes it says so before it does. From then on it sees what it wrote, and it alone; when it is
 * committed everybody reads again, and of what is rolled back nobody else has known.
 */
public final class CachedSnapshot<T> {

    private final Supplier<T> read;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicReference<@Nullable Kept<T>> kept = new AtomicReference<>();

    /** @param read asks the database; it may be called by several at once */
    public CachedSnapshot(Supplier<T> read) {
        this.read = read;
    }

    /** @param changes how many had been heard of before it was read */
    private record Kept<T>(long changes, T value) {}

    /** As it was last committed; inside a transaction that changes it, as it stands there. */
    public T get() {
        Changing own = own();
        return own == null ? shared() : own.value();
    }

    /** Somebody, on whichever node, has changed it and committed. */
    public void invalidate() {
        changes.incrementAndGet();
    }

    /**
     * The transaction at hand is about to change it. To be called before each change.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void changing() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what is cached is changed in a transaction only");
        }
        Changing own = own();
        if (own == null) {
            own = new Changing();
            TransactionSynchronizationManager.bindResource(this, own);
            TransactionSynchronizationManager.registerSynchronization(own);
        }
        own.forget();
    }

    private T shared() {
        long heard = changes.get();
        Kept<T> present = kept.get();
        if (present != null && present.changes() == heard) {
            return present.value();
        }
        T value = read.get();
        if (!seesThePast()) {
            publish(new Kept<>(heard, value));
        }
        return value;
    }

    // What somebody read who had heard of more stays.
    private void publish(Kept<T> fresh) {
        kept.accumulateAndGet(
                fresh,
                (before, now) -> before != null && now != null && before.changes() > now.changes() ? before : now);
    }

    // Such a transaction may have begun before a change that was heard of long ago.
    private static boolean seesThePast() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation > TransactionDefinition.ISOLATION_READ_COMMITTED;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Changing own() {
        return (Changing) TransactionSynchronizationManager.getResource(this);
    }

    /** What a transaction that changes it sees of it. */
    private final class Changing implements TransactionSynchronization {

        private @Nullable T value;

        T value() {
            T known = value;
            if (known == null) {
                known = read.get();
                value = known;
            }
            return known;
        }

        void forget() {
            value = null;
        }

        @Override
        public void savepointRollback(Object savepoint) {
            forget();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CachedSnapshot.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CachedSnapshot.this, this);
        }

        @Override
        public void afterCommit() {
            invalidate();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CachedSnapshot.this);
            if (status == STATUS_UNKNOWN) {
                invalidate();
            }
        }
    }
}
