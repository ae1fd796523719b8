package org.warraq.translation.xliff.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warraq.translation.xliff.standard.Grammar.Attribute;
import org.warraq.translation.xliff.standard.Grammar.Element;
import org.warraq.translation.xliff.standard.Grammar.Module;
import org.warraq.translation.xliff.standard.Grammar.Particle;

/** Every element is known, where it may be, and whole. What stands inside elements of foreign namespaces is not looked at. */
final class GrammarRule implements XliffRule {

    private final Grammar grammar = Grammar.XLIFF;

    @Override
    public void check(Node node, ProblemList problems) {
        Element element = grammar.element(node.name());
        if (element == null) {
            // a foreign one where it may stand, and all that is in it
            if (!Namespaces.isForeign(node.name())) {
                problems.add(node, "unknown-element", Namespaces.shown(node.name()));
            }
            return;
        }
        new AttributeCheck(grammar, node, element, problems).check();
        content(node, element, problems);
        modules(node, problems);
        node.children().forEach(child -> check(child, problems));
    }

    private void content(Node node, Element element, ProblemList problems) {
        for (Object item : node.content()) {
            if (!element.mixed && item instanceof String text && !text.isBlank()) {
                problems.add(node, "text-not-allowed", Namespaces.shown(node.name()));
                break;
            }
        }
        order(node, element.particles, problems);
    }

    // The steps of a content share no element, so that each child fits one of them, or none.
    private void order(Node node, List<Particle> particles, ProblemList problems) {
        String namespace = Namespaces.prefix(node.name());
        int step = 0;
        int taken = 0;
        for (Node child : node.children()) {
            int at = step;
            while (at < particles.size() && !fits(particles.get(at), child, namespace, at == step ? taken : 0)) {
                at++;
            }
            if (at == particles.size()) {
                notHere(node, child, problems);
                continue;
            }
            missing(node, child, particles, step, at, taken, problems);
            taken = at == step ? taken + 1 : 1;
            step = at;
        }
        missing(node, node, particles, step, particles.size(), taken, problems);
    }

    // What nobody knows is said where it is looked at itself.
    private void notHere(Node node, Node child, ProblemList problems) {
        if (Namespaces.isForeign(child.name()) || grammar.element(child.name()) != null) {
            problems.add(child, "not-here", Namespaces.shown(child.name()), Namespaces.shown(node.name()));
        }
    }

    private static boolean fits(Particle particle, Node child, String namespace, int taken) {
        return particle.takes(child, namespace) && (particle.repeated() || taken == 0);
    }

    // Steps passed over that had to be taken.
    private static void missing(
            Node node, Node place, List<Particle> particles, int from, int to, int taken, ProblemList problems) {
        for (int step = from; step < to; step++) {
            Particle particle = particles.get(step);
            if (particle.required() && (step > from || taken == 0)) {
                problems.add(place, "missing-element", Namespaces.shown(node.name()), names(particle.names()));
            }
        }
    }

    private static String names(Set<String> names) {
        return names.stream().map(Namespaces::shown).sorted().collect(Collectors.joining(", "));
    }

    private void modules(Node node, ProblemList problems) {
        Set<String> seen = new HashSet<>();
        for (Node child : node.children()) {
            @Nullable Module module = grammar.module(child.name());
            if (module == null) {
                continue;
            }
            if (!module.parents().contains(node.name())) {
                notHere(node, child, problems);
            } else if (!seen.add(child.name()) && module.once()) {
                problems.add(child, "only-once", Namespaces.shown(child.name()), Namespaces.shown(node.name()));
            }
        }
    }

    /** The attributes of one element. */
    private record AttributeCheck(Grammar grammar, Node node, Element element, ProblemList problems) {

        void check() {
            element.attributes.forEach((name, attribute) -> {
                if (attribute.required() && !node.has(name)) {
                    problems.add(node, "missing-attribute", Namespaces.shown(node.name()), name);
                }
            });
            for (Map.Entry<String, String> entry : node.attributes().entrySet()) {
                one(entry.getKey(), entry.getValue());
            }
        }

        private void one(String name, String value) {
            Attribute own = element.attributes.get(name);
            @Nullable String type = own == null ? otherType(name) : own.type();
            if (type == null) {
                problems.add(node, "unknown-attribute", Namespaces.shown(node.name()), Namespaces.shown(name));
            } else if (!ValueType.allows(type, value)) {
                problems.add(node, "value", Namespaces.shown(name), shortened(value));
            }
        }

        /** The type of an attribute of another namespace, where it may stand at all. */
        private @Nullable String otherType(String name) {
            String prefix = Namespaces.prefix(name);
            boolean own = Namespaces.isBare(name) || prefix.equals(Namespaces.prefix(node.name()));
            boolean codes = prefix.equals("fs") || prefix.equals("slr");
            if (own || element.also.equals("none") || element.also.equals("codes") && !codes || isBarred(prefix)) {
                return null;
            }
            return name.startsWith("{") ? "text" : grammar.attribute(name);
        }

        // Marked spans and candidates have no language of their own.
        private boolean isBarred(String prefix) {
            return prefix.equals("xml") && (node.is("xlf:mrk") || node.is("xlf:sm") || node.is("mtc:match"));
        }

        private static String shortened(String value) {
            return value.length() <= 80 ? value : value.substring(0, 79) + "…";
        }
    }
}
