package org.warraq.translation.machine;

import java.util.function.LongSupplier;

/**
 * Spares a server that does not answer, and those who would wait for it: after three failures in a row nobody is sent there for a
 * while, then one; if that fails too, twice as long, up to five minutes.
 */
final class Breaker {

    private static final int FAILURES = 3;
    private static final long FIRST = 15_000_000_000L;
    private static final long LONGEST = 300_000_000_000L;

    private final LongSupplier nanos;
    private int failures;
    private long pause = FIRST;
    private long closedUntil;

    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether to go there now; who is told so while it is on trial is the one that tries. */
    synchronized boolean mayTry() {
        if (failures < FAILURES) {
            return true;
        }
        long now = nanos.getAsLong();
        if (now - closedUntil < 0) {
            return false;
        }
        closedUntil = now + pause;
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        pause = FIRST;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            pause = failures == FAILURES ? FIRST : Math.min(2 * pause, LONGEST);
            closedUntil = nanos.getAsLong() + pause;
        }
    }

    /** How long until somebody may try again, in whole seconds, at least one. */
    synchronized long seconds() {
        return Math.max(1, (closedUntil - nanos.getAsLong() + 999_999_999L) / 1_000_000_000L);
    }
}
