package org.warraq.desk.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.language.TimeBounds;
import org.warraq.people.Refusal;
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

    /** @throws Refusal 422 where a moment lies in no year we know */
    JournalQuery asked() {
        require("from", from);
        require("until", until);
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

    private static void require(String field, @Nullable Instant moment) {
        if (moment != null && !TimeBounds.holds(moment)) {
            throw Refusal.invalid(List.of(new Refusal.FieldError(field, "time-out-of-bounds")));
        }
    }
}
