package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Keys;
import org.warraq.language.Language;

/**
 * Which sentence of ours each translation in a file belongs to. The same sentence is looked for first where it was, then in its
 * paragraph, then as part of one cut differently, then anywhere; only then what stands in its place is taken for what it became.
 */
final class SegmentPlacing {

    /** How a translation has found its sentence. */
    enum How {
        SAME,
        /** The sentence stands elsewhere, or was cut differently. */
        MOVED,
        /** The sentence says something else by now. */
        CHANGED
    }

    /**
     * A translation with its sentence.
     *
     * @param sent what we knew of the sentence when it went out
     */
    record Placed(
            OurSentence ours,
            @Nullable String target,
            @Nullable String state,
            @Nullable String finer,
            XliffReader.@Nullable Sent sent,
            How how,
            int line) {}

    private final Map<String, List<OurSentence>> parts = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<XliffPiece, OurSentence> found = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Language target;

    SegmentPlacing(List<XliffDocument.Unit> units, Language target) {
        this.target = target;
        for (XliffDocument.Unit unit : units) {
            parts.put(
                    unit.id(),
                    unit.sentences().stream()
                            .map(sentence -> new OurSentence(unit.id(), sentence))
                            .toList());
        }
    }

    /** What was placed, and what was not. */
    record Result(List<Placed> placed, List<Lost> lost, List<Remark> remarks) {}

    /**
     * Something said in the file.
     *
     * @param ours the sentence it is said at; {@code null} where that is no longer there
     */
    record Remark(XliffReader.Note note, @Nullable OurSentence ours) {}

    /** A translation of a sentence that is no longer there. */
    record Lost(String part, String source, String target, int line) {}

    Result place(List<XliffReader.Unit> units) {
        units.forEach(unit ->
                inPart(unit, (piece, ours) -> piece.id().equals(ours.sentence().id()) && same(piece, ours)));
        units.forEach(unit -> inPart(unit, SegmentPlacing::same));
        units.forEach(this::cutDifferently);
        units.forEach(this::elsewhere);
        units.forEach(this::changed);
        units.forEach(this::inItsPlace);
        List<Lost> lost = new ArrayList<>();
        for (XliffReader.Unit unit : units) {
            open(unit).stream()
                    .filter(piece -> piece.target() != null && !piece.target().isBlank())
                    .forEach(piece -> lost.add(
                            new Lost(unit.part(), piece.source(), String.valueOf(piece.target()), piece.line())));
        }
        List<Remark> remarks = units.stream()
                .flatMap(unit -> unit.notes().stream().map(note -> new Remark(note, at(unit, note))))
                .toList();
        return new Result(placed, lost, remarks);
    }

    // Where it was written; else where its part begins.
    private @Nullable OurSentence at(XliffReader.Unit unit, XliffReader.Note note) {
        return Stream.concat(Stream.ofNullable(note.at()), unit.pieces().stream())
                .map(found::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> parts.getOrDefault(unit.part(), List.of()).stream().findFirst())
                .orElse(null);
    }

    private static boolean same(XliffPiece piece, OurSentence ours) {
        return Keys.exact(piece.source()).equals(Keys.exact(ours.sentence().source()));
    }

    private void inPart(XliffReader.Unit unit, BiPredicate<XliffPiece, OurSentence> test) {
        for (XliffPiece piece : open(unit)) {
            free(unit.part()).stream()
                    .filter(ours -> test.test(piece, ours))
                    .findFirst()
                    .ifPresent(ours -> take(unit, piece, ours, How.SAME));
        }
    }

    private void cutDifferently(XliffReader.Unit unit) {
        List<OurSentence> ours = parts.getOrDefault(unit.part(), List.of());
        if (open(unit).isEmpty() || free(unit.part()).isEmpty()) {
            return;
        }
        for (SegmentCutting.Group group : SegmentCutting.groups(unit.pieces(), ours)) {
            boolean open = group.pieces().stream().noneMatch(found::containsKey)
                    && group.ours().stream()
                            .noneMatch(one -> taken.contains(one.sentence().id()));
            if (open) {
                take(unit, group);
            }
        }
    }

    private void take(XliffReader.Unit unit, SegmentCutting.Group group) {
        List<String> targets = group.targets(target);
        group.pieces().forEach(piece -> found.put(piece, group.ours().get(0)));
        for (int i = 0; i < group.ours().size(); i++) {
            OurSentence ours = group.ours().get(i);
            taken.add(ours.sentence().id());
            String text = targets.isEmpty() ? null : targets.get(i);
            // what could not be cut is looked at by a person
            boolean whole = group.isDone() && !targets.contains("");
            placed.add(new Placed(
                    ours,
                    text,
                    whole ? group.pieces().get(0).state() : "initial",
                    whole ? group.pieces().get(0).finer() : "drafted",
                    unit.sent().get(ours.sentence().id()),
                    How.MOVED,
                    group.pieces().get(0).line()));
        }
    }

    private void elsewhere(XliffReader.Unit unit) {
        for (XliffPiece piece : open(unit)) {
            parts.values().stream()
                    .flatMap(List::stream)
                    .filter(ours -> !taken.contains(ours.sentence().id()) && same(piece, ours))
                    .findFirst()
                    .ifPresent(ours -> take(unit, piece, ours, How.MOVED));
        }
    }

    // An id alone says nothing where a tool has put another sentence under it.
    private void changed(XliffReader.Unit unit) {
        for (XliffPiece piece : open(unit)) {
            XliffReader.Sent sent = unit.sent().get(piece.id());
            boolean ourOwn = sent != null && TextHash.of(piece.source()).equals(sent.source());
            parts.values().stream()
                    .flatMap(List::stream)
                    .filter(ours -> ours.sentence().id().equals(piece.id()) && !taken.contains(piece.id()))
                    .filter(ours -> ourOwn
                            || TextLikeness.areAlike(
                                    piece.source(), ours.sentence().source()))
                    .findFirst()
                    .ifPresent(ours -> take(unit, piece, ours, How.CHANGED));
        }
    }

    // Between the same neighbours, and alike enough.
    private void inItsPlace(XliffReader.Unit unit) {
        List<OurSentence> ours = parts.getOrDefault(unit.part(), List.of());
        int after = -1;
        for (XliffPiece piece : unit.pieces()) {
            OurSentence there = found.get(piece);
            int known = there == null ? -1 : ours.indexOf(there);
            if (known >= 0 || !piece.segment() || found.containsKey(piece)) {
                after = Math.max(after, known);
                continue;
            }
            int next = after + 1;
            boolean free = next < ours.size()
                    && !taken.contains(ours.get(next).sentence().id());
            if (free
                    && TextLikeness.areAlike(
                            piece.source(), ours.get(next).sentence().source())) {
                take(unit, piece, ours.get(next), How.CHANGED);
                after = next;
            }
        }
    }

    private List<XliffPiece> open(XliffReader.Unit unit) {
        return unit.pieces().stream()
                .filter(piece -> piece.segment() && !found.containsKey(piece))
                .toList();
    }

    private List<OurSentence> free(String part) {
        return parts.getOrDefault(part, List.of()).stream()
                .filter(ours -> !taken.contains(ours.sentence().id()))
                .toList();
    }

    private void take(XliffReader.Unit unit, XliffPiece piece, OurSentence ours, How how) {
        taken.add(ours.sentence().id());
        found.put(piece, ours);
        placed.add(new Placed(
                ours,
                piece.target(),
                piece.state(),
                piece.finer(),
                unit.sent().get(ours.sentence().id()),
                how,
                piece.line()));
    }
}
