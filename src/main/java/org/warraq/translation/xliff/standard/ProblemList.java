package org.warraq.translation.xliff.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What rules have found: the first hundred in the order of the file. */
public final class ProblemList {

    private static final int KEPT = 100;

    // More than are shown, since rules find them in an order of their own.
    private static final int COLLECTED = 10_000;

    private final List<ProblemPlace> places = new ArrayList<>();

    void add(Node node, String key, Object... arguments) {
        if (places.size() < COLLECTED) {
            places.add(ProblemPlace.at(node, key, arguments));
        }
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    public List<ProblemPlace> list() {
        return places.stream()
                .sorted(Comparator.comparingInt(ProblemPlace::line).thenComparingInt(ProblemPlace::column))
                .distinct()
                .limit(KEPT)
                .toList();
    }
}
