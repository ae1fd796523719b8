package org.warraq.memory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps back units that say the same as one that is being read: they are needed only where that one costs points. */
final class DuplicatePairs {

    private final Map<Long, List<MatchCandidate>> byPair = new HashMap<>();
    private final Map<UUID, Long> pairs = new HashMap<>();
    private final Set<Long> free = new HashSet<>();

    /** @return false where it is kept back */
    boolean isFirst(MatchCandidate candidate) {
        Long pair = candidate.pairKey();
        if (pair == null || free.contains(pair)) {
            return true;
        }
        List<MatchCandidate> others = byPair.get(pair);
        if (others != null) {
            others.add(candidate);
            return false;
        }
        byPair.put(pair, new ArrayList<>());
        pairs.put(candidate.unitId(), pair);
        return true;
    }

    /** Those kept back because of this one; no more of them will be. */
    Collection<MatchCandidate> free(UUID first) {
        Long pair = pairs.get(first);
        return pair != null && free.add(pair) ? byPair.getOrDefault(pair, List.of()) : List.of();
    }
}
