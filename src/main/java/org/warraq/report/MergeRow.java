package org.warraq.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.report.comparison.MergeParts;

/**
 * A part in which the two differ.
 *
 * @param part its name, see {@link MergeParts}
 * @param mine {@code null} where my side has no such part
 * @param theirs {@code null} where their side has none
 * @param choice what is taken unless somebody says otherwise
 * @param settled whether only one side changed it
 * @param words what changes from theirs to mine
 */
public record MergeRow(
        String part,
        @Nullable String mine,
        @Nullable String theirs,
        MergeChoice choice,
        boolean settled,
        List<WordDiff.Run> words) {

    /** Whether both texts can stand in it. */
    public boolean holdsBoth() {
        return mine != null && theirs != null && MergeParts.holdsBoth(part);
    }
}
