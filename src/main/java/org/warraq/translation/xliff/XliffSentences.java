package org.warraq.translation.xliff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.warraq.translation.Note;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;
import org.warraq.translation.Segments;
import org.warraq.translation.XliffChanges;

/** Segments in the words of the standard, and back. */
public final class XliffSentences {

    private XliffSentences() {}

    /** One for each part, in the order of the text. */
    public static List<XliffDocument.Unit> units(
            List<Segment> segments,
            List<Note> notes,
            Function<String, List<XliffDocument.Term>> terms,
            Map<UUID, List<XliffDocument.Candidate>> matches) {
        Map<String, List<XliffDocument.Sentence>> parts = new LinkedHashMap<>();
        for (Segment segment : segments) {
            parts.computeIfAbsent(segment.paragraphId(), id -> new ArrayList<>())
                    .add(sentence(segment, matches.getOrDefault(segment.id(), List.of())));
        }
        List<XliffDocument.Unit> units = new ArrayList<>();
        parts.forEach((id, sentences) -> units.add(new XliffDocument.Unit(
                id, !Segments.isTakenApart(id), sentences, terms.apply(text(sentences)), notes(notes, id))));
        return units;
    }

    private static String text(List<XliffDocument.Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        sentences.forEach(sentence -> text.append(sentence.source()).append(sentence.gap()));
        return text.toString();
    }

    private static List<XliffDocument.Note> notes(List<Note> notes, String part) {
        return notes.stream()
                .filter(note -> note.isOpen() && note.paragraphId().equals(part))
                .flatMap(note -> note.messages().stream()
                        .map(message -> new XliffDocument.Note(
                                XliffNotes.asWritten(message), note.kind().key())))
                .toList();
    }

    private static XliffDocument.Sentence sentence(Segment segment, List<XliffDocument.Candidate> candidates) {
        return new XliffDocument.Sentence(
                segment.id().toString(),
                segment.source(),
                segment.gap(),
                segment.target(),
                state(segment.state()),
                segment.state() == SegmentState.DRAFTED ? "drafted" : null,
                segment.rowVersion(),
                segment.stale(),
                candidates);
    }

    private static String state(SegmentState state) {
        return switch (state) {
            case OPEN, DRAFTED -> "initial";
            case TRANSLATED -> "translated";
            case REVIEWED -> "reviewed";
        };
    }

    public static XliffChanges.Change change(ImportPlan.Change change) {
        SegmentState state = switch (change.state()) {
            case "initial" -> change.finer() == null ? SegmentState.OPEN : SegmentState.DRAFTED;
            case "translated" -> SegmentState.TRANSLATED;
            default -> SegmentState.REVIEWED;
        };
        return new XliffChanges.Change(
                UUID.fromString(change.id()), change.part(), change.target(), state, change.row(), change.line());
    }

    public static XliffChanges.Conflict conflict(ImportPlan.Clash clash) {
        return new XliffChanges.Conflict(
                UUID.fromString(clash.id()), clash.part(), clash.source(), clash.ours(), clash.theirs());
    }
}
