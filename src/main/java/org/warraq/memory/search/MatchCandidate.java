package org.warraq.memory.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that may match.
 *
 * @param most what its score is at most; 102 if it seems to stand in the same context, too
 * @param pairKey equal for units that say the same; null where those were told apart before
 */
record MatchCandidate(
        UUID unitId, int position, Score most, @Nullable Long pairKey) {}
