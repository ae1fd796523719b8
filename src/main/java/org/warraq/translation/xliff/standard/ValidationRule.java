package org.warraq.translation.xliff.standard;

import java.util.List;
import java.util.Set;

/** The validation module: one rule says one thing. */
final class ValidationRule implements XliffRule {

    private static final Set<String> OWN = Set.of("isPresent", "isNotPresent", "startsWith", "endsWith");
    private static final List<String> POSITIVE = List.of("isPresent", "startsWith", "endsWith");

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.containers(xliff)
                .flatMap(container -> container.children("val:validation").stream())
                .flatMap(validation -> validation.children("val:rule").stream())
                .forEach(rule -> rule(rule, problems));
    }

    private static void rule(Node rule, ProblemList problems) {
        long own = OWN.stream().filter(rule::has).count();
        boolean custom = rule.attributes().keySet().stream().anyMatch(name -> name.startsWith("{"));
        if (own + (custom ? 1 : 0) != 1) {
            problems.add(rule, "one-of", "isPresent, isNotPresent, startsWith, endsWith");
        }
        if (rule.has("existsInSource") && POSITIVE.stream().filter(rule::has).count() != 1) {
            problems.add(rule, "needs-attribute", "existsInSource", "isPresent, startsWith, endsWith");
        }
    }
}
