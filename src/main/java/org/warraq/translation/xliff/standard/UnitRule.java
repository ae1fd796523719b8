package org.warraq.translation.xliff.standard;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What a unit and its segments have to say of themselves: order, state, white space, and at least one segment. */
final class UnitRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.files(xliff).forEach(file -> file.children("xlf:skeleton").forEach(it -> skeleton(it, problems)));
        Structure.allUnits(xliff).forEach(unit -> {
            // a unit without any part is said by the grammar
            if (!Structure.parts(unit).isEmpty() && unit.children("xlf:segment").isEmpty()) {
                problems.add(unit, "missing-element", "unit", "segment");
            }
            order(unit, problems);
            unit.children("xlf:segment").forEach(segment -> state(segment, problems));
            Structure.parts(unit).forEach(part -> space(part, problems));
        });
    }

    private static void skeleton(Node skeleton, ProblemList problems) {
        if (skeleton.isEmpty() != skeleton.has("href")) {
            problems.add(skeleton, "href-or-content", "skeleton");
        }
    }

    // A target without a number stands where its source stands.
    private static void order(Node unit, ProblemList problems) {
        Set<Integer> taken = new HashSet<>();
        int position = 0;
        int parts = Structure.parts(unit).size();
        for (Node part : Structure.parts(unit)) {
            position++;
            Node target = part.child("xlf:target");
            if (target == null) {
                continue;
            }
            int order = Structure.order(target, position);
            if (order > parts) {
                problems.add(target, "order-too-high", order, parts);
            } else if (!taken.add(order)) {
                problems.add(target, "order-twice", order);
            }
        }
    }

    private static void state(Node segment, ProblemList problems) {
        String finer = segment.get("subState");
        if (finer == null) {
            return;
        }
        if (!segment.has("state")) {
            problems.add(segment, "needs-attribute", "subState", "state");
        }
        if (finer.startsWith("xlf:")) {
            problems.add(segment, "reserved-prefix", "subState", finer);
        }
    }

    private static void space(Node part, ProblemList problems) {
        Node source = part.child("xlf:source");
        Node target = part.child("xlf:target");
        if (source != null && target != null && !space(source).equals(space(target))) {
            problems.add(target, "space-differs");
        }
    }

    private static String space(Node side) {
        return Objects.requireNonNullElse(side.inherited("xml:space"), "default");
    }
}
