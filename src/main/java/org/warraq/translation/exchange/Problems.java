package org.warraq.translation.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What rules have found: the first hundred in the order of the file. */
final class Problems {

    private static final int KEPT = 100;

    // More than are shown, since rules find them in an order of their own.
    private static final int COLLECTED = 10_000;

    private final List<Place> places = new ArrayList<>();

    void add(Node node, String key, Object... arguments) {
        if (places.size() < COLLECTED) {
            places.add(Place.at(node, key, arguments));
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    List<Place> list() {
        return places.stream()
                .sorted(Comparator.comparingInt(Place::line).thenComparingInt(Place::column))
                .distinct()
                .limit(KEPT)
                .toList();
    }
}
