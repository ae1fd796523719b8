package org.warraq.translation.xliff.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Change tracking: revisions say whose they are, and of what. */
final class ChangeTrackRule implements XliffRule {

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.containers(xliff)
                .forEach(container -> container.children("ctr:changeTrack").stream()
                        .flatMap(track -> track.children("ctr:revisions").stream())
                        .forEach(revisions -> revisions(revisions, container, problems)));
    }

    private static void revisions(Node revisions, Node container, ProblemList problems) {
        List<Node> own = container
                .within()
                .filter(node -> node.name().startsWith("xlf:") && node.around("ctr:changeTrack") == null)
                .toList();
        String ref = revisions.get("ref");
        String of = "xlf:" + revisions.get("appliesTo", "");
        List<Node> named = own.stream().filter(node -> node.is(of)).toList();
        List<Node> meant = ref == null
                ? named
                : own.stream().filter(node -> ref.equals(node.get("id"))).toList();
        if (ref != null && meant.isEmpty()) {
            problems.add(revisions, "no-such-id", ref);
        } else if (ref == null && named.size() > 1 && named.stream().allMatch(node -> node.has("id"))) {
            problems.add(revisions, "needs-attribute", "appliesTo", "ref");
        }
        for (Node revision : revisions.children("ctr:revision")) {
            items(revision, meant, problems);
        }
        String current = revisions.get("currentVersion");
        if (current != null
                && revisions.children().stream().noneMatch(revision -> current.equals(revision.get("version")))) {
            problems.add(revisions, "no-such-id", current);
        }
    }

    private static void items(Node revision, List<Node> meant, ProblemList problems) {
        Set<String> seen = new HashSet<>();
        for (Node item : revision.children()) {
            String property = item.get("property");
            if (property == null) {
                continue;
            }
            boolean known = property.equals("content") || meant.stream().anyMatch(node -> node.has(property));
            if (!meant.isEmpty() && !known) {
                problems.add(item, "no-such-property", property);
            } else if (!seen.add(property)) {
                problems.add(item, "property-twice", property);
            }
        }
    }
}
