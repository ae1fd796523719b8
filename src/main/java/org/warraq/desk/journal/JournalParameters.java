package org.warraq.desk.journal;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.workflow.Stage;

/**
 * Which entries a program asks for.
 *
 * @param kind what they are about
 * @param action exactly this one
 * @param actor a username
 * @param from the first moment
 * @param until the first moment that is not meant any more
 * @param order {@code oldest} first, unless it is {@code newest}
 */
record JournalParameters(
        @Nullable JournalKind kind,
        @Nullable String action,
        @Nullable String actor,
        @Nullable Language language,
        @Nullable Stage stage,
        @Nullable Instant from,
        @Nullable Instant until,
        JournalQuery.@Nullable Order order) {

    JournalQuery asked() {
        return new JournalQuery(
                kind,
                action,
                actor,
                language,
                stage,
                from,
                until,
                Objects.requireNonNullElse(order, JournalQuery.Order.OLDEST));
    }
}
