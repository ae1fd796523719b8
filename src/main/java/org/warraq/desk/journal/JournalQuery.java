package org.warraq.desk.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.language.Language;
import org.warraq.workflow.Stage;

/**
 * Which entries somebody asks for; what is {@code null} narrows nothing.
 *
 * @param actor a username
 * @param until the first moment that is not meant any more
 */
public record JournalQuery(
        @Nullable JournalKind kind,
        @Nullable String action,
        @Nullable String actor,
        @Nullable Language language,
        @Nullable Stage stage,
        @Nullable Instant from,
        @Nullable Instant until,
        Order order) {

    /** Which way a journal is read. */
    public enum Order implements Keyed {
        OLDEST,
        NEWEST
    }

    public static final JournalQuery NEWEST = new JournalQuery(null, null, null, null, null, null, null, Order.NEWEST);

    /** Everything of one action, the newest first. */
    public static JournalQuery newest(String action) {
        return new JournalQuery(null, action, null, null, null, null, null, Order.NEWEST);
    }
}
