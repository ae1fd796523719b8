package org.warraq.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Report;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies;
import org.warraq.translation.NotePlacing.MadeOn;

/** Where notes stand in the texts as they are, computed anew each time. The number of statements grows with that of languages. */
@Component
public class NotePlaces {

    private final Versions versions;
    private final Segments segments;
    private final WorkingCopies copies;

    NotePlaces(Versions versions, Segments segments, WorkingCopies copies) {
        this.versions = versions;
        this.copies = copies;
        this.segments = segments;
    }

    /** In the source's latest version, and in the translations as they are being made. In the order given. */
    public List<NoteThread> now(Report report, List<Note> notes) {
        Content source = versions.latest(report.id(), report.sourceLanguage())
                .map(version -> Contents.parse(version.content()))
                .orElse(Content.EMPTY);
        Map<UUID, NoteThread> found = new HashMap<>();
        Set<Language> languages = new HashSet<>();
        notes.forEach(note -> languages.add(note.language()));
        for (Language language : languages) {
            List<Note> own = notes.stream()
                    .filter(note -> note.language().equals(language))
                    .toList();
            place(report, language, own, source)
                    .forEach(thread -> found.put(thread.note().id(), thread));
        }
        return notes.stream()
                .map(note -> found.getOrDefault(note.id(), NoteThread.gone(note)))
                .toList();
    }

    private List<NoteThread> place(Report report, Language language, List<Note> notes, Content source) {
        if (language.equals(report.sourceLanguage())) {
            return typed(report, in(report, notes, source));
        }
        List<Segment> present = segments.list(report.id(), language);
        List<NoteThread> found = new ArrayList<>();
        // At a segment that nothing was written in, the words are the source's.
        found.addAll(placed(report.id(), report.sourceLanguage(), of(notes, true), new NotePlacing(source, present)));
        Content translated = Segments.translated(source, present);
        found.addAll(placed(report.id(), language, of(notes, false), new NotePlacing(translated, present)));
        return found;
    }

    // What was said about something that is being typed stands there, until a version says it.
    private List<NoteThread> typed(Report report, List<NoteThread> threads) {
        List<Note> missing = threads.stream()
                .filter(NoteThread::gone)
                .map(NoteThread::note)
                .filter(NotePlaces::isOfTyped)
                .toList();
        if (missing.isEmpty()) {
            return threads;
        }
        Map<UUID, NoteThread> found = new HashMap<>();
        copies.newest(report.id(), report.sourceLanguage())
                .forEach(copy -> in(report, missing, copy).stream()
                        .filter(thread -> !thread.gone())
                        .forEach(thread -> found.putIfAbsent(
                                thread.note().id(), NoteThread.at(thread.note(), thread.paragraphId(), null))));
        return threads.stream()
                .map(thread -> found.getOrDefault(thread.note().id(), thread))
                .toList();
    }

    private static boolean isOfTyped(Note note) {
        NoteAnchor anchor = note.anchor();
        return anchor != null && anchor.version() == null && anchor.segmentRow() == null;
    }

    private static List<Note> of(List<Note> notes, boolean bySource) {
        return notes.stream().filter(note -> quotesSource(note) == bySource).toList();
    }

    private static boolean quotesSource(Note note) {
        NoteAnchor anchor = note.anchor();
        return note.segmentId() != null && anchor != null && anchor.segmentRow() == null;
    }

    /** Notes of the source edition in some text of it: a working copy. */
    public List<NoteThread> in(Report report, List<Note> notes, Content content) {
        return placed(report.id(), report.sourceLanguage(), notes, new NotePlacing(content, List.of()));
    }

    // Version after version: what was made on one is placed, and its text let go.
    private List<NoteThread> placed(UUID report, Language language, List<Note> notes, NotePlacing placing) {
        Map<@Nullable Integer, List<Note>> byVersion = new HashMap<>();
        notes.forEach(note -> byVersion
                .computeIfAbsent(version(note), none -> new ArrayList<>())
                .add(note));
        List<NoteThread> found = new ArrayList<>();
        byVersion.getOrDefault(null, List.of()).forEach(note -> found.add(placing.of(note, null)));
        byVersion.remove(null);
        versions.each(report, language, Set.copyOf(byVersion.keySet()), version -> {
            MadeOn made = placing.new MadeOn(content(version));
            byVersion.getOrDefault(version.number(), List.of()).forEach(note -> found.add(placing.of(note, made)));
        });
        return found;
    }

    private static Content content(Version version) {
        return Contents.parse(version.content());
    }

    private static @Nullable Integer version(Note note) {
        NoteAnchor anchor = note.anchor();
        return anchor == null ? null : anchor.version();
    }
}
