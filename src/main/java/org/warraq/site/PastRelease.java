package org.warraq.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a report's releases, in one language, as readers may still look it up.
 *
 * @param first whether the language appeared with it: then there is nothing that it changed
 * @param note what they were told with it
 * @param touched whether this language said something else in the release before
 * @param closed whether its text was closed
 * @param removed whether its text was taken out for good
 */
record PastRelease(
        int number,
        String kind,
        boolean first,
        Instant releasedAt,
        @Nullable String note,
        boolean touched,
        boolean closed,
        boolean removed) {

    /** Whether there are words to be read. */
    public boolean isReadable() {
        return !closed && !removed;
    }

    /** Whether readers were told of a change with it. */
    public boolean isTold() {
        return !first && (touched || note != null);
    }

    PastRelease asFirst() {
        return new PastRelease(number, kind, true, releasedAt, note, touched, closed, removed);
    }

    String mark() {
        return number + (closed ? "/closed" : "") + (removed ? "/removed" : "");
    }
}
