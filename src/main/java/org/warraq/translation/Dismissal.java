package org.warraq.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a finding: it is put aside, and why.
 *
 * @param by their username
 * @param stage the kind of task they held
 * @param acceptedBy the username of the reviewer who agreed that an error is a false alarm
 */
public record Dismissal(
        String by,
        Instant at,
        String reason,
        String stage,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt) {

    /** Whether an error that is dismissed so does no longer stand in the way of a review's end. */
    boolean isAccepted() {
        return acceptedBy != null;
    }

    /** Whether whoever dismissed it needed nobody to agree. */
    public boolean isAlone() {
        return by.equals(acceptedBy);
    }
}
