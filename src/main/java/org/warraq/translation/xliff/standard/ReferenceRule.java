package org.warraq.translation.xliff.standard;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** References are well-formed, and what has to be in the same unit is. */
final class ReferenceRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.allUnits(xliff).forEach(unit -> {
            Structure.texts(unit)
                    .flatMap(Structure::inline)
                    .distinct()
                    .filter(node -> node.is("xlf:mrk") || node.is("xlf:sm"))
                    .forEach(mark -> mark(mark, unit, problems));
            Structure.matches(unit).forEach(match -> span(match, unit, problems));
            unit.children("gls:glossary").stream()
                    .flatMap(Node::within)
                    .filter(node -> node.is("gls:glossEntry") || node.is("gls:translation"))
                    .forEach(term -> span(term, unit, problems));
        });
    }

    private static void mark(Node mark, Node unit, ProblemList problems) {
        String ref = mark.get("ref");
        switch (mark.get("type", "generic")) {
            case "generic" -> {
                if (!mark.has("translate")) {
                    problems.add(mark, "needs-attribute", "type=generic", "translate");
                }
            }
            case "comment" -> {
                if (mark.has("value") == (ref != null)) {
                    problems.add(mark, "comment-value-or-ref");
                } else if (ref != null && !isNote(ref, unit)) {
                    problems.add(mark, "no-such-note", ref);
                }
            }
            default -> {}
        }
        if (ref != null && ref.startsWith("#") && Fragment.parse(ref) == null) {
            problems.add(mark, "fragment", ref);
        }
    }

    private static boolean isNote(String ref, Node unit) {
        Fragment fragment = Fragment.parse(ref);
        return fragment != null
                && "n".equals(fragment.prefix())
                && fragment.isIn(unit)
                && ids(unit.children("xlf:notes").stream().flatMap(notes -> notes.children().stream()))
                        .contains(fragment.id());
    }

    private static void span(Node from, Node unit, ProblemList problems) {
        String ref = from.get("ref");
        if (ref != null && !isSpan(ref, unit)) {
            problems.add(from, "no-such-span", ref);
        }
    }

    // Files from elsewhere have something before the mark (t=#m2); what is behind it is what counts.
    private static boolean isSpan(String ref, Node unit) {
        int mark = ref.indexOf('#');
        @Nullable Fragment fragment = mark < 0 ? null : Fragment.parse(ref.substring(mark));
        if (fragment == null || !fragment.isIn(unit)) {
            return false;
        }
        boolean loose = mark > 0;
        boolean target = "t".equals(fragment.prefix())
                && ids(Structure.inline(Structure.targets(unit))).contains(fragment.id());
        boolean source = "".equals(fragment.prefix())
                && ids(Stream.concat(Structure.parts(unit).stream(), Structure.inline(Structure.sources(unit))))
                        .contains(fragment.id());
        return source
                || target
                || loose && ids(Structure.inline(Structure.targets(unit))).contains(fragment.id());
    }

    private static Set<String> ids(Stream<Node> nodes) {
        return nodes.map(node -> node.get("id", "")).collect(Collectors.toSet());
    }
}
