package org.warraq.translation.xliff.standard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Ids are unique where the standard says within what. */
final class IdRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        unique(Structure.files(xliff).stream(), problems);
        for (Node file : Structure.files(xliff)) {
            unique(Structure.groups(file), problems);
            unique(Structure.units(file), problems);
        }
        Structure.containers(xliff).forEach(container -> {
            container.children("xlf:notes").forEach(notes -> unique(notes.children("xlf:note").stream(), problems));
            container.children("mda:metadata").forEach(metadata -> unique(metadata.all(), problems));
            container.children("res:resourceData").forEach(data -> unique(data.children().stream(), problems));
            extensions(container, problems);
        });
        Structure.allUnits(xliff).forEach(unit -> unit(unit, problems));
    }

    private static void unit(Node unit, ProblemList problems) {
        unique(unit.children("xlf:originalData").stream().flatMap(data -> data.children().stream()), problems);
        sides(
                Stream.concat(Structure.parts(unit).stream(), Structure.inline(Structure.sources(unit))),
                Structure.inline(Structure.targets(unit)),
                problems);
        unit.children("mtc:matches").forEach(matches -> unique(matches.children("mtc:match").stream(), problems));
        Structure.matches(unit).forEach(match -> {
            unique(match.children("xlf:originalData").stream().flatMap(data -> data.children().stream()), problems);
            sides(
                    Structure.inline(match.children("xlf:source")),
                    Structure.inline(match.children("xlf:target")),
                    problems);
        });
        for (Node glossary : unit.children("gls:glossary")) {
            unique(glossary.within().filter(node -> node.is("gls:glossEntry") || node.is("gls:translation")), problems);
        }
    }

    // What stands in a target carries the id of its counterpart in the source, or one of its own.
    private static void sides(Stream<Node> sources, Stream<Node> targets, ProblemList problems) {
        Map<String, Node> known = new HashMap<>();
        sources.forEach(node -> {
            String id = node.get("id");
            if (id != null && known.putIfAbsent(id, node) != null) {
                problems.add(node, "id-twice", id);
            }
        });
        Set<String> seen = new HashSet<>();
        targets.forEach(node -> {
            String id = node.get("id");
            Node counterpart = id == null ? null : known.get(id);
            if (id != null && !seen.add(id)) {
                problems.add(node, "id-twice", id);
            } else if (id != null && counterpart != null && !kind(counterpart).equals(kind(node))) {
                problems.add(node, "id-of-another", id, Namespaces.shown(counterpart.name()));
            }
        });
    }

    // A span may be written as one element, or as its two ends.
    private static String kind(Node node) {
        return switch (node.name()) {
            case "xlf:pc", "xlf:sc" -> "span";
            case "xlf:mrk", "xlf:sm" -> "mark";
            default -> node.name();
        };
    }

    private static void extensions(Node container, ProblemList problems) {
        Map<String, Set<String>> seen = new HashMap<>();
        List<Node> foreign = container.children().stream()
                .filter(child -> Namespaces.isForeign(child.name()))
                .flatMap(Node::all)
                .toList();
        for (Node node : foreign) {
            String id = node.get("id", node.get("xml:id", ""));
            String namespace = node.name().substring(0, node.name().lastIndexOf('}') + 1);
            if (!id.isEmpty()
                    && !seen.computeIfAbsent(namespace, none -> new HashSet<>()).add(id)) {
                problems.add(node, "id-twice", id);
            }
        }
    }

    private static void unique(Stream<Node> nodes, ProblemList problems) {
        Set<String> seen = new HashSet<>();
        nodes.forEach(node -> {
            String id = node.get("id");
            if (id != null && !seen.add(id)) {
                problems.add(node, "id-twice", id);
            }
        });
    }
}
