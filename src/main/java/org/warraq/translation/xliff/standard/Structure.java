package org.warraq.translation.xliff.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a document by their roles. Nothing here looks inside elements of foreign namespaces. */
public final class Structure {

    static final Set<String> CODES = Set.of("xlf:ph", "xlf:pc", "xlf:sc", "xlf:ec");
    private static final Set<String> INLINE =
            Set.of("xlf:ph", "xlf:pc", "xlf:sc", "xlf:ec", "xlf:mrk", "xlf:sm", "xlf:em", "xlf:cp");

    private Structure() {}

    public static List<Node> files(Node xliff) {
        return xliff.children("xlf:file");
    }

    /** All groups of a file or group, at any depth. */
    public static Stream<Node> groups(Node container) {
        return container.children("xlf:group").stream()
                .flatMap(group -> Stream.concat(Stream.of(group), groups(group)));
    }

    /** All units of a file, in the order of the text. */
    public static Stream<Node> units(Node container) {
        return container.children().stream().flatMap(child -> {
            if (child.is("xlf:unit")) {
                return Stream.of(child);
            }
            return child.is("xlf:group") ? units(child) : Stream.empty();
        });
    }

    static Stream<Node> allUnits(Node xliff) {
        return files(xliff).stream().flatMap(Structure::units);
    }

    /** Files, groups and units: what notes, modules and extensions belong to. */
    static Stream<Node> containers(Node xliff) {
        return files(xliff).stream()
                .flatMap(file -> Stream.concat(Stream.of(file), Stream.concat(groups(file), units(file))));
    }

    /** Segments and what stands between them. */
    public static List<Node> parts(Node unit) {
        return unit.children().stream()
                .filter(child -> child.is("xlf:segment") || child.is("xlf:ignorable"))
                .toList();
    }

    /** The sources of a unit, in order. */
    static List<Node> sources(Node unit) {
        return present(parts(unit).stream().map(part -> part.child("xlf:source")));
    }

    public static List<Node> targets(Node unit) {
        return present(parts(unit).stream().map(part -> part.child("xlf:target")));
    }

    /** The targets in the order they are read in; where there is none yet, the source stands in. */
    static List<Node> translation(Node unit) {
        record At(int order, Node side) {}
        List<At> all = new ArrayList<>();
        int position = 0;
        for (Node part : parts(unit)) {
            position++;
            Node target = part.child("xlf:target");
            Node side = target == null ? part.child("xlf:source") : target;
            if (side != null) {
                all.add(new At(order(target, position), side));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingInt(At::order))
                .map(At::side)
                .toList();
    }

    /** Where a target is read, from 1. */
    public static int order(@Nullable Node target, int position) {
        String order = target == null ? null : target.get("order");
        return order == null || !ValueType.allows("positive", order) ? position : Integer.parseInt(order.strip());
    }

    /** Everything that marks something inside a text, in the order of the file. */
    static Stream<Node> inline(Node side) {
        return side.within().filter(node -> INLINE.contains(node.name()));
    }

    static Stream<Node> inline(List<Node> sides) {
        return sides.stream().flatMap(Structure::inline);
    }

    /** The marks in them that say something for people to read, or refer to where it is said. */
    public static Stream<Node> comments(List<Node> parts) {
        return parts.stream()
                .flatMap(Node::within)
                .filter(node -> node.is("xlf:mrk") || node.is("xlf:sm"))
                .filter(mark -> mark.get("type", "").equals("comment"));
    }

    public static Stream<Node> codes(List<Node> sides) {
        return inline(sides).filter(node -> CODES.contains(node.name()));
    }

    /** The sources and targets of a unit, and of the candidates in it: each list is one text. */
    static Stream<List<Node>> texts(Node unit) {
        Stream<List<Node>> own = Stream.of(sources(unit), translation(unit));
        Stream<List<Node>> candidates =
                matches(unit).flatMap(match -> Stream.of(match.children("xlf:source"), match.children("xlf:target")));
        return Stream.concat(own, candidates);
    }

    static Stream<Node> matches(Node unit) {
        return unit.children("mtc:matches").stream().flatMap(matches -> matches.children("mtc:match").stream());
    }

    private static List<Node> present(Stream<@Nullable Node> nodes) {
        List<Node> present = new ArrayList<>();
        nodes.forEach(node -> {
            if (node != null) {
                present.add(node);
            }
        });
        return present;
    }
}
