package org.warraq.workflow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What costs a look at the database and is asked for often: looked at once in a while, and failing counts as a look, so that
 * nobody who counts waits for a database that is gone twenty times over. Who asks meanwhile is given what was there before.
 */
final class Sampled<T> {

    private static final Logger log = LoggerFactory.getLogger(Sampled.class);

    private final Supplier<T> look;
    private final long every;
    private final LongSupplier nanos;
    private volatile Sample<T> last = new Sample<>(false, 0, Optional.empty());
    private final AtomicBoolean looking = new AtomicBoolean();

    /** @param nanos {@link System#nanoTime} */
    Sampled(Duration every, LongSupplier nanos, Supplier<T> look) {
        this.look = look;
        this.every = every.toNanos();
        this.nanos = nanos;
    }

    private record Sample<T>(boolean taken, long at, Optional<T> value) {}

    /** Empty before the first look is over, and where the last one failed. */
    Optional<T> get() {
        Sample<T> present = last;
        boolean due = !present.taken() || nanos.getAsLong() - present.at() >= every;
        if (due && looking.compareAndSet(false, true)) {
            try {
                last = new Sample<>(true, nanos.getAsLong(), seen());
            } finally {
                looking.set(false);
            }
        }
        return last.value();
    }

    private Optional<T> seen() {
        try {
            return Optional.of(look.get());
        } catch (RuntimeException e) {
            log.warn("The newsroom cannot be counted: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
