package org.warraq.translation.xliff.standard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Size and length restriction: what the standard's own profiles count is a number, and references lead to data. */
final class SizeRule implements XliffRule {

    private static final Set<String> STORAGE = Set.of("xliff:utf8", "xliff:utf16", "xliff:utf32");
    private static final Pattern RANGE = Pattern.compile("(?:[0-9]+,)?(?:[0-9]+|\\*)");
    private static final Pattern WHOLE = Pattern.compile("[0-9]*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]+");
    private static final List<String> OF_ISOLATED = List.of("slr:equivStorage", "slr:sizeInfo", "slr:sizeInfoRef");

    @Override
    public void check(Node xliff, ProblemList problems) {
        for (Node file : Structure.files(xliff)) {
            Node profiles = file.child("slr:profiles");
            boolean points =
                    profiles != null && profiles.get("generalProfile", "").equals("xliff:codepoints");
            boolean storage = profiles != null && STORAGE.contains(profiles.get("storageProfile", ""));
            file.all()
                    .filter(node -> node.name().startsWith("xlf:"))
                    .forEach(node -> new One(node, problems).check(points, storage));
        }
    }

    private record One(Node node, ProblemList problems) {

        void check(boolean points, boolean storage) {
            require("slr:sizeRestriction", points, RANGE);
            require("slr:storageRestriction", storage, RANGE);
            require("slr:equivStorage", storage, WHOLE);
            // a number that is not whole counts nothing under any profile
            String info = node.get("slr:sizeInfo", "");
            require("slr:sizeInfo", points || NUMBER.matcher(info).matches(), WHOLE);
            String ref = node.get("slr:sizeInfoRef");
            if (ref != null && node.has("slr:sizeInfo")) {
                problems.add(node, "not-both", "slr:sizeInfo", "slr:sizeInfoRef");
            } else if (ref != null && !isData(ref)) {
                problems.add(node, "no-such-data", "slr:sizeInfoRef", ref);
            }
            if (node.is("xlf:ec") && !node.get("isolated", "no").equals("yes")) {
                OF_ISOLATED.stream().filter(node::has).forEach(name -> problems.add(node, "only-isolated", name));
            }
        }

        private void require(String attribute, boolean required, Pattern pattern) {
            String value = node.get(attribute);
            if (required && value != null && !pattern.matcher(value).matches()) {
                problems.add(node, "value", attribute, value);
            }
        }

        // Beside the element, or beside one of those around it.
        private boolean isData(String id) {
            for (Node up = node.parent(); up != null; up = up.parent()) {
                boolean here = up.children("slr:data").stream()
                        .flatMap(Node::within)
                        .anyMatch(data -> id.equals(data.get("id", data.get("xml:id", ""))));
                if (here) {
                    return true;
                }
            }
            return false;
        }
    }
}
