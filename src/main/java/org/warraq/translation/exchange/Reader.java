package org.warraq.translation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Takes out of a file what it says of sentences and their translations, whoever wrote it. */
public final class Reader {

    private Reader() {}

    /**
     * A file that came back.
     *
     * @param source the language translated from, as the file writes it
     * @param target the one translated into; {@code null} where the file holds no translation
     * @param places what is against the standard in it
     */
    public record Read(@Nullable String source, @Nullable String target, List<Unit> units, List<Place> places) {}

    /**
     * A part of the text in the file.
     *
     * @param report which report it is of, where the file still says so
     * @param part the part's name
     * @param coded whether its translations hold codes, which are not kept
     * @param reordered whether its translations are to be read in another order, which is not kept either
     * @param sent what we knew of our sentences when they went out, by their ids, as far as the file has kept it
     */
    public record Unit(
            @Nullable String report,
            String part,
            int line,
            boolean coded,
            boolean reordered,
            Map<String, Sent> sent,
            List<Piece> pieces) {}

    /**
     * A segment, or what stands between two.
     *
     * @param target {@code null} where there is none
     * @param state {@code null} where the file does not say
     * @param finer our own finer state
     */
    public record Piece(
            boolean segment,
            String id,
            String source,
            @Nullable String target,
            @Nullable String state,
            @Nullable String finer,
            int line,
            int column) {}

    /**
     * @param source over the sentence that went out
     * @param target over its translation then
     */
    public record Sent(int row, String source, String target) {}

    /**
     * @throws Broken it cannot be read to its end, or is no XLIFF 2
     */
    public static Read read(byte[] file) throws Broken {
        Node root = XmlTree.read(file);
        Problems problems = new Problems();
        new RootRule().check(root, problems);
        if (!problems.isEmpty()) {
            throw new Broken(problems.list().get(0), false);
        }
        List<Unit> units = new ArrayList<>();
        for (Node in : Structure.files(root)) {
            String report = in.get("{" + Writer.OURS + "}report");
            Structure.units(in).forEach(unit -> units.add(unit(unit, report)));
        }
        return new Read(root.get("srcLang"), root.get("trgLang"), units, Standard.problems(root));
    }

    private static Unit unit(Node unit, @Nullable String report) {
        List<Piece> pieces = Structure.parts(unit).stream().map(Reader::piece).toList();
        List<Node> targets = Structure.targets(unit);
        boolean coded = Structure.codes(targets).findAny().isPresent();
        boolean reordered = targets.stream().anyMatch(target -> target.has("order"));
        String name = unit.get("name", unit.get("id", ""));
        return new Unit(report, name, unit.line(), coded, reordered, sent(unit), pieces);
    }

    private static Piece piece(Node part) {
        Node source = part.child("xlf:source");
        Node target = part.child("xlf:target");
        String finer = part.get("subState");
        return new Piece(
                part.is("xlf:segment"),
                part.get("id", ""),
                source == null ? "" : text(source),
                target == null ? null : text(target),
                part.get("state"),
                finer != null && finer.startsWith(Writer.PREFIX + ":") ? finer.substring(7) : null,
                part.line(),
                part.column());
    }

    // Marks and codes are passed over; the text in them is kept.
    private static String text(Node side) {
        StringBuilder text = new StringBuilder();
        for (Object item : side.content()) {
            if (item instanceof String characters) {
                text.append(characters);
            } else if (item instanceof Node node && node.is("xlf:cp")) {
                point(node).ifPresent(text::appendCodePoint);
            } else if (item instanceof Node node) {
                text.append(text(node));
            }
        }
        return text.toString();
    }

    private static OptionalInt point(Node node) {
        String hex = node.get("hex", "");
        if (!ValueType.allows("hex", hex)) {
            return OptionalInt.empty();
        }
        long point = Long.parseLong(hex, 16);
        return Character.isValidCodePoint((int) point) && point <= Character.MAX_CODE_POINT
                ? OptionalInt.of((int) point)
                : OptionalInt.empty();
    }

    private static Map<String, Sent> sent(Node unit) {
        Map<String, Sent> sent = new HashMap<>();
        unit.children("mda:metadata").stream()
                .flatMap(Node::within)
                .filter(group -> group.get("category", "").equals(Writer.CATEGORY))
                .forEach(group -> {
                    Map<String, String> values = new HashMap<>();
                    group.children("mda:meta").forEach(meta -> values.put(meta.get("type", ""), meta.text()));
                    String row = values.getOrDefault("row", "");
                    if (ValueType.allows("positive", row)) {
                        sent.put(
                                values.getOrDefault("id", ""),
                                new Sent(
                                        Integer.parseInt(row.strip()),
                                        values.getOrDefault("source", ""),
                                        values.getOrDefault("target", "")));
                    }
                });
        return sent;
    }
}
