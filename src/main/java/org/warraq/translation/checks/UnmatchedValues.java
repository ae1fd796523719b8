package org.warraq.translation.checks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values of one side that have no counterpart yet. A counterpart is looked up by what it may be meant as: a text of nothing
 * but numbers takes no more time for each of them than any other.
 */
final class UnmatchedValues {

    private final List<Value> values;
    private final boolean[] matched;
    private final Map<String, Deque<Integer>> certain = new HashMap<>();
    private final Map<String, Deque<Integer>> uncertain = new HashMap<>();

    UnmatchedValues(List<Value> values) {
        this.values = values;
        this.matched = new boolean[values.size()];
        for (int at = 0; at < values.size(); at++) {
            for (String meaning : values.get(at).meanings()) {
                places(values.get(at).certain())
                        .computeIfAbsent(meaning, none -> new ArrayDeque<>())
                        .add(at);
            }
        }
    }

    private Map<String, Deque<Integer>> places(boolean ofCertain) {
        return ofCertain ? certain : uncertain;
    }

    /** Takes those of both sides out that stand for each other, the first for the first. */
    void cancel(UnmatchedValues others, boolean ofCertain, boolean othersCertain) {
        for (int at = 0; at < values.size(); at++) {
            if (!matched[at] && values.get(at).certain() == ofCertain) {
                matched[at] = others.take(values.get(at).sought(), othersCertain);
            }
        }
    }

    private boolean take(Set<String> sought, boolean ofCertain) {
        int first = values.size();
        for (String meaning : sought) {
            Deque<Integer> at = places(ofCertain).getOrDefault(meaning, new ArrayDeque<>());
            while (!at.isEmpty() && matched[at.element()]) {
                at.remove();
            }
            first = Math.min(first, at.isEmpty() ? first : at.element());
        }
        if (first < values.size()) {
            matched[first] = true;
            return true;
        }
        return false;
    }

    /** What is left of these. */
    List<Value> left(Predicate<Value> these) {
        List<Value> left = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            if (!matched[at] && these.test(values.get(at))) {
                left.add(values.get(at));
            }
        }
        return left;
    }
}
