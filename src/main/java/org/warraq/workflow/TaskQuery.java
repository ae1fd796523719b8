package org.warraq.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keyed;
import org.warraq.language.Language;
import org.warraq.report.Urgency;

/**
 * Which tasks somebody wants to see. {@code null} means any.
 *
 * @param cursor where the page before ended
 * @param limit at most this many
 */
public record TaskQuery(
        Scope scope,
        @Nullable Stage stage,
        @Nullable Language language,
        @Nullable Urgency urgency,
        boolean overdueOnly,
        Sort sort,
        @Nullable String cursor,
        int limit) {

    /** Whose tasks. */
    public enum Scope implements Keyed {
        /** The ones they hold. */
        MINE,
        /** The ones they could claim now, separation of duties counted in. */
        AVAILABLE,
        /** Everyone's. */
        ALL;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    /** In which order. */
    public enum Sort implements Keyed {
        DUE,
        CREATED,
        URGENCY;

        @Override
        @JsonValue
        public String key() {
            return Keyed.super.key();
        }
    }

    public static TaskQuery of(Scope scope) {
        return new TaskQuery(scope, null, null, null, false, Sort.DUE, null, 50);
    }
}
