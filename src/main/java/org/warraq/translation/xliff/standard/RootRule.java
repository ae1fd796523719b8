package org.warraq.translation.xliff.standard;

import java.util.Set;

/** It is XLIFF at all, and of a version that is read here. */
public final class RootRule implements XliffRule {

    private static final Set<String> VERSIONS = Set.of("2.0", "2.1");

    static boolean isXliff(Node root) {
        return root.is("xlf:xliff");
    }

    @Override
    public void check(Node root, ProblemList problems) {
        if (!isXliff(root)) {
            boolean other = root.name().startsWith("{urn:oasis:names:tc:xliff:");
            problems.add(root, other ? "other-version" : "not-xliff", Namespaces.shown(root.name()));
            return;
        }
        String version = root.get("version");
        if (version != null && !VERSIONS.contains(version)) {
            problems.add(root, "other-version", version);
        }
    }
}
