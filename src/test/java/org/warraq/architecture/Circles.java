package org.warraq.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Files that need each other, directly or by way of others: the strongly connected components (Tarjan 1972) of more than one. */
final class Circles {

    private final Map<String, Set<String>> needs;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<Set<String>> found = new ArrayList<>();

    private Circles(Map<String, Set<String>> needs) {
        this.needs = needs;
    }

    static List<Set<String>> in(Map<String, Set<String>> needs) {
        Circles circles = new Circles(needs);
        needs.keySet().forEach(circles::visit);
        return circles.found;
    }

    private void visit(String file) {
        if (numbers.containsKey(file)) {
            return;
        }
        numbers.put(file, numbers.size());
        lowest.put(file, numbers.get(file));
        open.push(file);
        isOpen.add(file);
        for (String other : needs.getOrDefault(file, Set.of())) {
            visit(other);
            if (isOpen.contains(other)) {
                lowest.merge(file, lowest.get(other), Math::min);
            }
        }
        if (lowest.get(file).equals(numbers.get(file))) {
            close(file);
        }
    }

    private void close(String file) {
        Set<String> circle = new TreeSet<>();
        while (!circle.contains(file)) {
            String last = open.pop();
            isOpen.remove(last);
            circle.add(last);
        }
        if (circle.size() > 1) {
            found.add(circle);
        }
    }
}
