package org.warraq.translation.xliff.standard;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resource data: each is in the file or elsewhere, not both, and references lead to one. */
final class ResourceRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        for (Node file : Structure.files(xliff)) {
            Set<String> known = items(Stream.concat(Stream.of(file), Structure.units(file)))
                    .map(item -> item.get("id", ""))
                    .collect(Collectors.toSet());
            resources(Stream.concat(Stream.of(file), Structure.units(file)))
                    .filter(child -> child.is("res:resourceItemRef"))
                    .filter(ref -> !known.contains(ref.get("ref", "")))
                    .forEach(ref -> dangling(ref, file, problems));
            items(Stream.concat(Stream.of(file), Structure.units(file))).forEach(item -> item(item, xliff, problems));
        }
    }

    private static void dangling(Node ref, Node file, ProblemList problems) {
        // in a file without any resources of its own they may be kept elsewhere
        if (file.child("res:resourceData") != null) {
            problems.add(ref, "no-such-data", "ref", ref.get("ref", ""));
        }
    }

    private static Stream<Node> resources(Stream<Node> containers) {
        return containers
                .flatMap(container -> container.children("res:resourceData").stream())
                .flatMap(data -> data.children().stream());
    }

    private static Stream<Node> items(Stream<Node> containers) {
        return resources(containers).filter(child -> child.is("res:resourceItem"));
    }

    private static void item(Node item, Node xliff, ProblemList problems) {
        boolean empty = true;
        for (Node side : item.children()) {
            if (side.is("res:reference")) {
                continue;
            }
            empty &= side.isEmpty();
            if (side.isEmpty() != side.has("href")) {
                problems.add(side, "href-or-content", Namespaces.shown(side.name()));
            }
            String expected = xliff.get(side.is("res:source") ? "srcLang" : "trgLang");
            LanguageRule.same(side, side.get("xml:lang"), expected, problems);
        }
        if (empty && !item.has("mimeType")) {
            problems.add(item, "missing-attribute", "res:resourceItem", "mimeType");
        }
    }
}
