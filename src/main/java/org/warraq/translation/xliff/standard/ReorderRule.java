package org.warraq.translation.xliff.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Codes that must keep their order begin with one that says so, and keep it. */
final class ReorderRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.allUnits(xliff).forEach(unit -> {
            List<Node> sources = Structure.codes(Structure.sources(unit)).toList();
            List<Node> targets = Structure.codes(Structure.translation(unit)).toList();
            hints(sources, problems);
            hints(Structure.codes(Structure.targets(unit)).toList(), problems);
            for (List<Node> sequence : sequences(sources, problems)) {
                kept(sequence, targets, problems);
            }
        });
    }

    // What cannot be moved can be neither copied nor deleted.
    private static void hints(List<Node> codes, ProblemList problems) {
        for (Node code : codes) {
            boolean free = code.get("canReorder", "yes").equals("yes");
            boolean fixed = code.get("canCopy", "yes").equals("no")
                    && code.get("canDelete", "yes").equals("no");
            if (!free && !fixed) {
                problems.add(code, "reorder-hints");
            }
        }
    }

    private static List<List<Node>> sequences(List<Node> codes, ProblemList problems) {
        List<List<Node>> sequences = new ArrayList<>();
        boolean within = false;
        for (Node code : codes) {
            switch (code.get("canReorder", "yes")) {
                case "firstNo" -> {
                    sequences.add(new ArrayList<>(List.of(code)));
                    within = true;
                }
                case "no" -> {
                    if (within) {
                        sequences.get(sequences.size() - 1).add(code);
                    } else {
                        problems.add(code, "no-first");
                    }
                }
                default -> within = false;
            }
        }
        return sequences;
    }

    // One that is not there as a whole was not moved but deleted, or is not translated yet.
    private static void kept(List<Node> sequence, List<Node> targets, ProblemList problems) {
        List<String> ids = targets.stream().map(ReorderRule::id).toList();
        if (!ids.containsAll(sequence.stream().map(ReorderRule::id).toList())) {
            return;
        }
        int first = ids.indexOf(id(sequence.get(0)));
        for (int i = 0; i < sequence.size(); i++) {
            int at = ids.indexOf(id(sequence.get(i)));
            if (at != first + i || !Objects.equals(around(sequence.get(i)), around(targets.get(at)))) {
                problems.add(targets.get(at), "reordered", sequence.get(i).get("id", ""));
                return;
            }
        }
    }

    private static String id(Node code) {
        return code.has("startRef") ? "end of " + code.get("startRef") : code.get("id", "");
    }

    private static String around(Node code) {
        Node span = code.around("xlf:pc");
        return span == null ? "" : span.get("id", "");
    }
}
