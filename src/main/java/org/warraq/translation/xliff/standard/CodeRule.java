package org.warraq.translation.xliff.standard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes point at data, codes and units that are there, and what must not be deleted is not. */
final class CodeRule implements XliffRule {

    private static final List<String> DATA = List.of("dataRef", "dataRefStart", "dataRefEnd");
    private static final List<String> FLOWS = List.of("subFlows", "subFlowsStart", "subFlowsEnd");

    @Override
    public void check(Node xliff, ProblemList problems) {
        for (Node file : Structure.files(xliff)) {
            Set<String> units =
                    Structure.units(file).map(unit -> unit.get("id", "")).collect(Collectors.toSet());
            Structure.units(file).forEach(unit -> {
                List<Node> codes = codes(unit);
                codes.forEach(code -> flows(code, units, problems));
                data(unit, codes, problems);
                copies(codes, problems);
                deleted(unit, problems);
                Structure.matches(unit).forEach(match -> data(match, inMatch(match), problems));
            });
        }
    }

    private static List<Node> codes(Node unit) {
        return Stream.concat(Structure.codes(Structure.sources(unit)), Structure.codes(Structure.targets(unit)))
                .toList();
    }

    private static List<Node> inMatch(Node match) {
        return Stream.concat(
                        Structure.codes(match.children("xlf:source")), Structure.codes(match.children("xlf:target")))
                .toList();
    }

    private static void flows(Node code, Set<String> units, ProblemList problems) {
        for (String attribute : FLOWS) {
            String flows = code.get(attribute, "").strip();
            for (String flow : flows.isEmpty() ? new String[0] : flows.split(" +", -1)) {
                if (!units.contains(flow)) {
                    problems.add(code, "no-such-unit", attribute, flow);
                }
            }
        }
    }

    private static void data(Node owner, List<Node> codes, ProblemList problems) {
        Set<String> known = owner.children("xlf:originalData").stream()
                .flatMap(data -> data.children("xlf:data").stream())
                .map(data -> data.get("id", ""))
                .collect(Collectors.toSet());
        for (Node code : codes) {
            for (String attribute : DATA) {
                String data = code.get(attribute);
                if (data != null && !known.contains(data)) {
                    problems.add(code, "no-such-data", attribute, data);
                }
            }
        }
    }

    private static void copies(List<Node> codes, ProblemList problems) {
        Map<String, Node> known = new HashMap<>();
        codes.forEach(code -> known.putIfAbsent(code.get("id", ""), code));
        for (Node code : codes) {
            String of = code.get("copyOf");
            if (of == null) {
                continue;
            }
            Node base = known.get(of);
            if (base == null) {
                problems.add(code, "no-such-code", of);
            } else if (base.get("canCopy", "yes").equals("no")) {
                problems.add(code, "not-to-be-copied", of);
            } else if (DATA.stream().anyMatch(data -> code.has(data) || base.has(data))) {
                problems.add(code, "copy-with-data", of);
            }
        }
    }

    // It may have gone to another segment of its unit.
    private static void deleted(Node unit, ProblemList problems) {
        Set<String> kept = new HashSet<>();
        Structure.codes(Structure.targets(unit)).forEach(code -> kept.add(code.get("id", "")));
        for (Node part : Structure.parts(unit)) {
            if (part.child("xlf:target") == null) {
                continue;
            }
            Structure.codes(part.children("xlf:source"))
                    .filter(code -> code.get("canDelete", "yes").equals("no") && code.has("id"))
                    .filter(code -> !kept.contains(code.get("id", "")))
                    .forEach(code -> problems.add(code, "deleted", code.get("id", "")));
        }
    }
}
