package org.warraq.database;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Tells the log of what fails over and over: when it begins, when it is over, and between at most every half minute. */
public final class RepeatedTrouble {

    private static final long BETWEEN_SECONDS = 30;

    private final Logger log;
    private final String what;
    private final LongSupplier seconds;
    private @Nullable Long began;
    private long told;

    /** @param what a whole sentence but for its full stop: {@code The database does not answer} */
    public RepeatedTrouble(Logger log, String what) {
        this(log, what, () -> System.nanoTime() / 1_000_000_000);
    }

    /** @param seconds a clock that only goes forward */
    RepeatedTrouble(Logger log, String what, LongSupplier seconds) {
        this.log = log;
        this.what = what;
        this.seconds = seconds;
    }

    /** @param cause why, in one line */
    public synchronized void failed(@Nullable String cause) {
        long now = seconds.getAsLong();
        if (began == null) {
            began = now;
            told = now;
            log.warn("{}: {}", what, line(cause));
        } else if (now - told >= BETWEEN_SECONDS) {
            told = now;
            log.warn("{}, since {} s: {}", what, now - began, line(cause));
        }
    }

    private static String line(@Nullable String cause) {
        return String.valueOf(cause).replaceAll("\\s+", " ");
    }

    /** @return whether there was any */
    public synchronized boolean over() {
        if (began == null) {
            return false;
        }
        log.info("{}: over, after {} s", what, seconds.getAsLong() - began);
        began = null;
        return true;
    }
}
