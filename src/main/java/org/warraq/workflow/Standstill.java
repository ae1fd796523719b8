package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.language.Language;

/**
 * Something that does not go on by itself.
 *
 * @param id for trying again
 * @param step the element of the diagram it stands at; {@code null} where it is none
 * @param since when it began to stand
 * @param error the cause of the last failure; {@code null} where nothing failed
 * @param tries how often it was tried
 * @param nextTry when it is tried again by itself; {@code null} where it is not
 */
public record Standstill(
        String id,
        Kind kind,
        UUID reportId,
        String headline,
        Language language,
        @Nullable String step,
        Instant since,
        @Nullable String error,
        int tries,
        @Nullable Instant nextTry) {

    /** What kind of thing it is. */
    public enum Kind implements Keyed {
        /** Work of the product that failed, and is tried again. */
        JOB,
        /** A release that is due and not out. */
        RELEASE,
        /** A task that nobody may take. */
        TASK;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** Whether trying it again may help. */
    public boolean canBeRetried() {
        return kind != Kind.TASK;
    }
}
