package org.warraq.report.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One order of what several editions have: the first one's, and what only another has stands behind what it follows there. */
public final class ReadingOrder {

    private static final String START = "";

    private final Map<String, Deque<String>> followers = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private ReadingOrder() {}

    /**
     * @param editions the names of what they have, in their order
     * @return every name once; in time proportional to their number
     */
    public static List<String> of(Collection<? extends Map<String, ?>> editions) {
        ReadingOrder order = new ReadingOrder();
        editions.forEach(edition -> order.add(edition.keySet()));
        return order.inOrder();
    }

    private void add(Set<String> names) {
        String before = START;
        for (String name : names) {
            if (known.add(name)) {
                followers.computeIfAbsent(before, any -> new ArrayDeque<>()).addFirst(name);
            }
            before = name;
        }
    }

    private List<String> inOrder() {
        List<String> ordered = new ArrayList<>();
        Deque<String> next = new ArrayDeque<>(List.of(START));
        while (!next.isEmpty()) {
            String name = next.removeFirst();
            ordered.add(name);
            followers
                    .getOrDefault(name, new ArrayDeque<>())
                    .descendingIterator()
                    .forEachRemaining(next::addFirst);
        }
        return ordered.subList(1, ordered.size());
    }
}
