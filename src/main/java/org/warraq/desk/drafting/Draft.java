package org.warraq.desk.drafting;

import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;

/**
 * What stands on somebody's page.
 *
 * @param base the version it was made from
 * @param copy the row version of the working copy the page knows; {@code null} if it knows none
 */
record Draft(Content content, int base, @Nullable Integer copy) {

    Draft with(Content changed) {
        return new Draft(changed, base, copy);
    }

    /** As a form says it. */
    static @Nullable Integer copy(@Nullable String field) {
        return field == null || !field.matches("\\d{1,9}") ? null : Integer.valueOf(field);
    }
}
