package org.warraq.translation.xliff.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is written as two ends has both, the first before the second, and the two agree. */
final class SpanRule implements XliffRule {

    private static final List<String> SHARED = List.of("canCopy", "canDelete", "canOverlap");

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.allUnits(xliff)
                .flatMap(Structure::texts)
                .forEach(text -> new Text(problems).check(Structure.inline(text).toList()));
    }

    /** One text, read from its beginning. */
    private record Text(ProblemList problems, Map<String, Node> codes, Map<String, Node> marks) {

        Text(ProblemList problems) {
            this(problems, new HashMap<>(), new HashMap<>());
        }

        void check(List<Node> inline) {
            Map<String, Node> isolated = new HashMap<>();
            for (Node node : inline) {
                String id = node.get("id", "");
                boolean alone = node.get("isolated", "no").equals("yes");
                switch (node.name()) {
                    case "xlf:sc" -> (alone ? isolated : codes).put(id, node);
                    case "xlf:ec" -> endOfCode(node, alone, isolated);
                    case "xlf:sm" -> marks.put(id, node);
                    case "xlf:em" -> endOfMark(node);
                    default -> {}
                }
            }
            codes.values().forEach(code -> problems.add(code, "no-end", "sc", "ec"));
            marks.values().forEach(mark -> problems.add(mark, "no-end", "sm", "em"));
        }

        private void endOfCode(Node end, boolean alone, Map<String, Node> isolated) {
            if (alone ? !end.has("id") || end.has("startRef") : end.has("id") || !end.has("startRef")) {
                problems.add(end, alone ? "isolated-end" : "joined-end");
                codes.remove(end.get("startRef", ""));
                return;
            }
            if (alone) {
                return;
            }
            if (end.has("dir")) {
                problems.add(end, "only-isolated", "dir");
            }
            String ref = end.get("startRef", "");
            Node start = codes.remove(ref);
            if (start != null) {
                agree(start, end);
            } else {
                problems.add(end, isolated.containsKey(ref) ? "isolated-has-end" : "no-start", "ec", "sc");
            }
        }

        private void endOfMark(Node end) {
            if (marks.remove(end.get("startRef", "")) == null) {
                problems.add(end, "no-start", "em", "sm");
            }
        }

        private void agree(Node start, Node end) {
            for (String hint : SHARED) {
                if (!start.get(hint, "yes").equals(end.get(hint, "yes"))) {
                    problems.add(end, "ends-differ", hint);
                }
            }
            boolean free = start.get("canReorder", "yes").equals("yes");
            if (!end.get("canReorder", "yes").equals(free ? "yes" : "no")) {
                problems.add(end, "ends-differ", "canReorder");
            }
        }
    }
}
