package org.warraq.translation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One segment as it is to be saved.
 *
 * @param version the row version it was read at
 * @param origin what the target was made from; {@code null} where it is the client's own, or unchanged
 * @param proposal what the memory had proposed for it, word by word; {@code null} if nothing, or it is not known any more
 * @param confirmUnedited whether a fuzzy match or a machine's proposal is meant to stand as it is
 */
public record SegmentSave(
        UUID segment,
        int version,
        String target,
        SegmentState state,
        @Nullable Origin origin,
        @Nullable String proposal,
        boolean confirmUnedited) {}
