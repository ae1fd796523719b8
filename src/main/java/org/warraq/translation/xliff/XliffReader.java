package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.translation.xliff.standard.Node;
import org.warraq.translation.xliff.standard.ProblemList;
import org.warraq.translation.xliff.standard.ProblemPlace;
import org.warraq.translation.xliff.standard.RootRule;
import org.warraq.translation.xliff.standard.Structure;
import org.warraq.translation.xliff.standard.UnreadableFile;
import org.warraq.translation.xliff.standard.ValueType;
import org.warraq.translation.xliff.standard.XliffStandard;
import org.warraq.translation.xliff.standard.XmlTree;

/** Takes out of a file what it says of sentences and their translations, whoever wrote it. */
public final class XliffReader {

    private XliffReader() {}

    /**
     * A file that came back.
     *
     * @param source the language translated from, as the file writes it
     * @param target the one translated into; {@code null} where the file holds no translation
     * @param notes those that belong to no part of the text
     * @param places what is against the standard in it
     */
    public record Read(
            @Nullable String source,
            @Nullable String target,
            List<Unit> units,
            List<Note> notes,
            List<ProblemPlace> places) {}

    /**
     * A part of the text in the file.
     *
     * @param report which report it is of, where the file still says so
     * @param part the part's name
     * @param coded whether its translations hold codes, which are not kept
     * @param reordered whether its translations are read in another order than their sources
     * @param sent what we knew of our sentences when they went out, by their ids, as far as the file has kept it
     * @param notes for people to read
     */
    public record Unit(
            @Nullable String report,
            String part,
            int line,
            boolean coded,
            boolean reordered,
            Map<String, Sent> sent,
            List<XliffPiece> pieces,
            List<Note> notes) {}

    /**
     * Something for people to read.
     *
     * @param category whatever the file calls it
     * @param at what it was written at; {@code null} where it is about the part as a whole
     */
    public record Note(
            String category, String text, @Nullable XliffPiece at, int line) {}

    /**
     * @param source over the sentence that went out
     * @param target over its translation then
     */
    public record Sent(int row, String source, String target) {}

    /**
     * @throws Broken it cannot be read to its end, or is no XLIFF 2
     */
    public static Read read(byte[] file) throws UnreadableFile {
        Node root = XmlTree.read(file);
        ProblemList problems = new ProblemList();
        new RootRule().check(root, problems);
        if (!problems.isEmpty()) {
            throw new UnreadableFile(problems.list().get(0), false);
        }
        List<Unit> units = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Node in : Structure.files(root)) {
            String report = in.get("{" + XliffWriter.OURS + "}report");
            Structure.units(in).forEach(unit -> units.add(unit(unit, report)));
            Stream.concat(Stream.of(in), Structure.groups(in)).forEach(one -> notes.addAll(notes(one, List.of())));
        }
        return new Read(root.get("srcLang"), root.get("trgLang"), units, notes, XliffStandard.problems(root));
    }

    private static Unit unit(Node unit, @Nullable String report) {
        List<SourceStretch> stretches = SourceStretch.of(unit);
        List<XliffPiece> pieces = stretches.stream().map(SourceStretch::piece).toList();
        boolean coded = Structure.codes(Structure.targets(unit)).findAny().isPresent();
        boolean reordered = stretches.stream().anyMatch(SourceStretch::isReordered);
        String name = unit.get("name", unit.get("id", ""));
        return new Unit(report, name, unit.line(), coded, reordered, sent(unit), pieces, notes(unit, stretches));
    }

    private static List<Note> notes(Node in, List<SourceStretch> stretches) {
        List<Note> notes = new ArrayList<>();
        in.children("xlf:notes").stream()
                .flatMap(all -> all.children("xlf:note").stream())
                .map(note -> new Note(note.get("category", ""), note.text(), at(note, stretches), note.line()))
                .forEach(notes::add);
        // a remark may also stand right in the text
        stretches.forEach(stretch -> Structure.comments(stretch.parts())
                .filter(mark -> mark.has("value"))
                .map(mark -> new Note("", mark.get("value", ""), stretch.piece(), mark.line()))
                .forEach(notes::add));
        return notes;
    }

    private static @Nullable XliffPiece at(Node note, List<SourceStretch> stretches) {
        return stretches.stream()
                .filter(stretch -> stretch.isAbout(note.get("id")))
                .map(SourceStretch::piece)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Sent> sent(Node unit) {
        Map<String, Sent> sent = new HashMap<>();
        unit.children("mda:metadata").stream()
                .flatMap(Node::within)
                .filter(group -> group.get("category", "").equals(XliffWriter.CATEGORY))
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
