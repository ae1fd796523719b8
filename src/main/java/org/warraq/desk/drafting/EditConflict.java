package org.warraq.desk.drafting;

import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;
import org.warraq.report.Merge;

/**
 * Two texts of one edition that have to become one.
 *
 * @param mine what stands on the page
 * @param theirs what was saved meanwhile
 * @param base the version the merged text will be of
 * @param copy the row version of the working copy it will replace; {@code null} if there is none
 * @param ownCopy whether theirs is one's own working copy, written on another page, and no version
 */
record EditConflict(
        Draft mine, Content theirs, int base, @Nullable Integer copy, boolean ownCopy, Merge merge) {

    /** What the merged text will be made from. */
    DraftOrigin origin() {
        return new DraftOrigin(base, copy);
    }
}
