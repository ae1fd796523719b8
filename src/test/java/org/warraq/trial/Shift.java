package org.warraq.trial;

import java.util.concurrent.atomic.AtomicBoolean;

/** What everybody at work looks at now and then: whether there is more to begin, and whether it is time to go home. */
final class Shift {

    private final AtomicBoolean begins = new AtomicBoolean(true);
    private final AtomicBoolean over = new AtomicBoolean();

    boolean begins() {
        return begins.get();
    }

    boolean isOver() {
        return over.get();
    }

    /** Nothing is begun any more; what is begun is brought to its end. */
    void finish() {
        begins.set(false);
    }

    void goHome() {
        over.set(true);
    }
}
