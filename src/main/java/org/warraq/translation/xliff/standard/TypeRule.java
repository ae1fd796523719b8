package org.warraq.translation.xliff.standard;

import java.util.Map;
import java.util.stream.Stream;

/** Finer types go with a type, and the standard's own with the one it says. */
final class TypeRule implements XliffRule {

    private static final Map<String, String> OWN =
            Map.of("xlf:b", "fmt", "xlf:i", "fmt", "xlf:u", "fmt", "xlf:lb", "fmt", "xlf:pb", "fmt", "xlf:var", "ui");

    @Override
    public void check(Node xliff, ProblemList problems) {
        Structure.allUnits(xliff).forEach(unit -> {
            Structure.texts(unit).flatMap(Structure::codes).distinct().forEach(code -> code(code, problems));
            Structure.matches(unit).forEach(match -> reserved(match, "subType", problems));
            Structure.matches(unit).forEach(match -> withType(match, problems));
        });
        Structure.files(xliff).stream()
                .flatMap(file -> Stream.concat(Structure.groups(file), Structure.units(file)))
                .forEach(container -> reserved(container, "type", problems));
    }

    private static void code(Node code, ProblemList problems) {
        withType(code, problems);
        String finer = code.get("subType", "");
        String type = OWN.get(finer);
        if (type != null && code.has("type") && !type.equals(code.get("type"))) {
            problems.add(code, "type-of-subtype", finer, type);
        } else if (type == null) {
            reserved(code, "subType", problems);
        }
    }

    private static void withType(Node node, ProblemList problems) {
        if (node.has("subType") && !node.has("type")) {
            problems.add(node, "needs-attribute", "subType", "type");
        }
    }

    private static void reserved(Node node, String attribute, ProblemList problems) {
        String value = node.get(attribute, "");
        if (value.startsWith("xlf:")) {
            problems.add(node, "reserved-prefix", attribute, value);
        }
    }
}
