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

    static Draft of(Content content, DraftOrigin origin) {
        return new Draft(content, origin.base(), origin.copy());
    }

    Draft with(Content changed) {
        return new Draft(changed, base, copy);
    }
}
