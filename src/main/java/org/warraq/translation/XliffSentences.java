package org.warraq.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.warraq.translation.exchange.Plan;
import org.warraq.translation.exchange.Sheet;

/** Segments in the words of the standard, and back. */
final class XliffSentences {

    private XliffSentences() {}

    /** One for each part, in the order of the text. */
    static List<Sheet.Unit> units(
            List<Segment> segments,
            List<Note> notes,
            Function<String, List<Sheet.Term>> terms,
            Map<UUID, List<Sheet.Candidate>> matches) {
        Map<String, List<Sheet.Sentence>> parts = new LinkedHashMap<>();
        for (Segment segment : segments) {
            parts.computeIfAbsent(segment.paragraphId(), id -> new ArrayList<>())
                    .add(sentence(segment, matches.getOrDefault(segment.id(), List.of())));
        }
        List<Sheet.Unit> units = new ArrayList<>();
        parts.forEach((id, sentences) -> units.add(new Sheet.Unit(
                id, !Segments.isTakenApart(id), sentences, terms.apply(text(sentences)), notes(notes, id))));
        return units;
    }

    private static String text(List<Sheet.Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        sentences.forEach(sentence -> text.append(sentence.source()).append(sentence.gap()));
        return text.toString();
    }

    private static List<Sheet.Note> notes(List<Note> notes, String part) {
        return notes.stream()
                .filter(note -> note.isOpen() && note.paragraphId().equals(part))
                .flatMap(note -> note.messages().stream()
                        .map(message -> new Sheet.Note(
                                XliffNotes.asWritten(message), note.kind().key())))
                .toList();
    }

    private static Sheet.Sentence sentence(Segment segment, List<Sheet.Candidate> candidates) {
        return new Sheet.Sentence(
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

    static Incoming.Change change(Plan.Change change) {
        SegmentState state = switch (change.state()) {
            case "initial" -> change.finer() == null ? SegmentState.OPEN : SegmentState.DRAFTED;
            case "translated" -> SegmentState.TRANSLATED;
            default -> SegmentState.REVIEWED;
        };
        return new Incoming.Change(
                UUID.fromString(change.id()), change.part(), change.target(), state, change.row(), change.line());
    }

    static Incoming.Conflict conflict(Plan.Clash clash) {
        return new Incoming.Conflict(
                UUID.fromString(clash.id()), clash.part(), clash.source(), clash.ours(), clash.theirs());
    }
}
