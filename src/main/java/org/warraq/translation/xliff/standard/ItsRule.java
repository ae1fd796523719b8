package org.warraq.translation.xliff.standard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The internationalisation tag set, as the standard takes it in. */
final class ItsRule implements XliffRule {

    private static final List<String> AGENTS = List.of(
            "org",
            "orgRef",
            "person",
            "personRef",
            "revOrg",
            "revOrgRef",
            "revPerson",
            "revPersonRef",
            "revTool",
            "revToolRef",
            "tool",
            "toolRef");
    private static final Map<String, String> TOGETHER = Map.of(
            "its:taSource", "its:taIdent",
            "its:taIdent", "its:taSource",
            "its:locQualityRatingScoreThreshold", "its:locQualityRatingScore",
            "its:locQualityRatingVoteThreshold", "its:locQualityRatingVote");
    private static final Map<String, String> APART = Map.of(
            "its:locQualityRatingScore", "its:locQualityRatingVote",
            "its:taIdentRef", "its:taIdent",
            "its:locQualityIssuesRef", "its:locQualityIssueType");
    private static final Map<String, String> BY_WHOM = Map.of(
            "its:mtConfidence", "mt-confidence",
            "its:taConfidence", "text-analysis",
            "its:termConfidence", "terminology");
    private static final Set<String> CATEGORIES = Set.of(
            "allowed-characters",
            "directionality",
            "domain",
            "elements-within-text",
            "external-resource",
            "id-value",
            "language-information",
            "locale-filter",
            "localization-note",
            "localization-quality-issue",
            "localization-quality-rating",
            "mt-confidence",
            "preserve-space",
            "provenance",
            "storage-size",
            "target-pointer",
            "terminology",
            "text-analysis",
            "translate");

    @Override
    public void check(Node xliff, ProblemList problems) {
        xliff.all().forEach(node -> {
            if (node.name().startsWith("xlf:") || node.is("mtc:match")) {
                attributes(node, problems);
            } else if (node.is("its:locQualityIssue")) {
                one(node, List.of("locQualityIssueType", "locQualityIssueComment"), problems);
            } else if (node.is("its:provenanceRecord")) {
                one(node, AGENTS, problems);
            }
        });
    }

    private static void one(Node node, List<String> attributes, ProblemList problems) {
        if (attributes.stream().noneMatch(node::has)) {
            problems.add(node, "needs-attribute", Namespaces.shown(node.name()), String.join(", ", attributes));
        }
    }

    private static void attributes(Node node, ProblemList problems) {
        List<String> own = node.attributes().keySet().stream()
                .filter(name -> name.startsWith("its:"))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        if (node.inherited("its:version") == null) {
            problems.add(node, "no-its-version");
        }
        for (String name : own) {
            String with = TOGETHER.get(name);
            if (with != null && node.inherited(with) == null) {
                problems.add(node, "needs-attribute", name, with);
            }
            if (APART.containsKey(name) && node.has(APART.get(name))) {
                problems.add(node, "not-both", name, APART.get(name));
            }
            String category = BY_WHOM.get(name);
            if (category != null && !isAnnotated(node, category)) {
                problems.add(node, "needs-attribute", name, "its:annotatorsRef");
            }
        }
        annotators(node, problems);
        references(node, problems);
    }

    private static boolean isAnnotated(Node node, String category) {
        return Stream.iterate(node, up -> up != null, Node::parent)
                .map(up -> up.get("its:annotatorsRef", ""))
                .flatMap(refs -> Stream.of(refs.split("\\s+")))
                .anyMatch(ref -> ref.startsWith(category + "|"));
    }

    private static void annotators(Node node, ProblemList problems) {
        String refs = node.get("its:annotatorsRef", "").strip();
        for (String ref : refs.isEmpty() ? new String[0] : refs.split("\\s+")) {
            int bar = ref.indexOf('|');
            if (bar < 0 || bar == ref.length() - 1 || !CATEGORIES.contains(ref.substring(0, bar))) {
                problems.add(node, "value", "its:annotatorsRef", ref);
            }
        }
    }

    // #its=id, of an element that stands with the same unit, or further out where provenance is concerned
    private static void references(Node node, ProblemList problems) {
        for (String name : List.of("its:locQualityIssuesRef", "its:provenanceRecordsRef")) {
            String ref = node.get(name);
            if (ref != null && !isThere(node, ref.substring(ref.indexOf('=') + 1))) {
                problems.add(node, "no-such-data", name, ref);
            }
        }
    }

    private static boolean isThere(Node node, String id) {
        return Stream.iterate(node, up -> up != null, Node::parent)
                .flatMap(up -> up.children().stream())
                .filter(child -> child.name().startsWith("its:"))
                .anyMatch(child -> id.equals(child.get("xml:id")));
    }
}
