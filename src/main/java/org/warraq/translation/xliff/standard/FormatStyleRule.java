package org.warraq.translation.xliff.standard;

import java.util.regex.Pattern;

/** Format style: attributes of an element go with the element, and neither with the second end of a span. */
final class FormatStyleRule implements XliffRule {

    // name,value pairs with backslashes between them; in a value, commas and backslashes have one before them
    private static final String PAIR = "[^,\\\\]+,(?:[^,\\\\]|\\\\[,\\\\])*+";
    private static final Pattern PAIRS = Pattern.compile(PAIR + "(?:\\\\" + PAIR + ")*");

    @Override
    public void check(Node xliff, ProblemList problems) {
        xliff.all().filter(node -> node.name().startsWith("xlf:")).forEach(node -> one(node, problems));
    }

    private static void one(Node node, ProblemList problems) {
        String finer = node.get("fs:subFs");
        if (finer != null && !node.has("fs:fs")) {
            problems.add(node, "needs-attribute", "fs:subFs", "fs:fs");
        }
        if (finer != null && !finer.isEmpty() && !PAIRS.matcher(finer).matches()) {
            problems.add(node, "value", "fs:subFs", finer);
        }
        if (node.is("xlf:ec") && !node.get("isolated", "no").equals("yes")) {
            for (String attribute : node.attributes().keySet()) {
                if (attribute.startsWith("fs:")) {
                    problems.add(node, "only-isolated", attribute);
                }
            }
        }
    }
}
