package org.warraq.report.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.ImportFinding;
import org.warraq.report.Reading;

/** A text while it is taken apart: the passages nobody has placed yet, in order, and what was recognised so far. */
final class Manuscript {

    private final Language language;
    private final @Nullable LocalDate received;
    private final List<ImportParagraph> unplaced;
    private final List<Group> background = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private List<Content.Participant> participants = List.of();
    private String headline = "";
    private Content.@Nullable Dateline dateline;
    private @Nullable String byline;
    private int lead = -1;

    /** Dated background: where a group begins, everything up to the next is its. */
    private record Group(LocalDate date, List<ImportParagraph> passages) {}

    private record Note(String code, @Nullable ImportParagraph passage, int start, int end, List<Object> arguments) {}

    Manuscript(List<ImportParagraph> passages, Language language, @Nullable LocalDate received) {
        this.unplaced = new ArrayList<>(passages);
        this.language = language;
        this.received = received;
    }

    Language language() {
        return language;
    }

    @Nullable
    LocalDate received() {
        return received;
    }

    int size() {
        return unplaced.size();
    }

    ImportParagraph passage(int index) {
        return unplaced.get(index);
    }

    ImportParagraph take(int index) {
        lead -= index < lead ? 1 : 0;
        return unplaced.remove(index);
    }

    /** How many passages stand before the dateline's; -1 where there is none. */
    int lead() {
        return lead;
    }

    void placeHeadline(String text) {
        headline = text;
        lead = -1;
    }

    Content.@Nullable Dateline dateline() {
        return dateline;
    }

    /** Keeps the dateline, and leaves in its paragraph what begins at {@code textStart}. */
    void placeDateline(int index, Content.Dateline recognised, int textStart) {
        dateline = recognised;
        lead = index;
        ImportParagraph whole = unplaced.remove(index);
        String rest = whole.text().substring(textStart);
        if (!ImportParagraph.isBlank(rest)) {
            unplaced.add(index, new ImportParagraph(rest, whole.isApart()));
        }
    }

    boolean hasByline() {
        return byline != null;
    }

    void placeByline(String text) {
        byline = text;
    }

    /** Moves everything from this passage on into a group of its own, before groups made earlier. */
    void placeBackground(int index, LocalDate date) {
        List<ImportParagraph> tail = unplaced.subList(index, unplaced.size());
        background.add(0, new Group(date, List.copyOf(tail)));
        tail.clear();
    }

    void placeParticipants(List<Content.Participant> recognised) {
        participants = recognised;
    }

    /** Reports something about the text as a whole. */
    void report(String code, Object... arguments) {
        notes.add(new Note(code, null, 0, 0, List.of(arguments)));
    }

    void report(String code, ImportParagraph passage, int start, int end) {
        notes.add(new Note(code, passage, start, end, List.of(passage.text().substring(start, end))));
    }

    Reading reading() {
        Content content = new Content(
                headline,
                dateline,
                participants.isEmpty() ? null : new Content.Meeting(null, null, participants),
                paragraphs(unplaced),
                background.stream()
                        .map(group -> new Content.Background(group.date(), null, paragraphs(group.passages())))
                        .toList(),
                byline,
                null);
        return new Reading(content, findings());
    }

    private static List<Content.Paragraph> paragraphs(List<ImportParagraph> passages) {
        return passages.stream()
                .map(passage -> new Content.Paragraph(null, passage.text()))
                .toList();
    }

    private List<ImportFinding> findings() {
        Map<ImportParagraph, Integer> places = new IdentityHashMap<>();
        unplaced.forEach(passage -> places.put(passage, places.size()));
        background.forEach(group -> group.passages().forEach(passage -> places.put(passage, places.size())));
        return notes.stream()
                .map(note -> new ImportFinding(
                        note.code(), places.get(note.passage()), note.start(), note.end(), note.arguments()))
                .sorted(Comparator.comparingInt(Manuscript::place))
                .toList();
    }

    private static int place(ImportFinding finding) {
        return finding.paragraph() == null ? -1 : finding.paragraph();
    }
}
