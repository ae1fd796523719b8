package org.warraq.desk.translating;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.warraq.editing.SuggestionTaking;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Parts;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Versions;
import org.warraq.translation.Note;
import org.warraq.translation.NotePlaces;
import org.warraq.translation.NotePointer;
import org.warraq.translation.NoteThread;
import org.warraq.translation.Notes;
import org.warraq.translation.Segment;
import org.warraq.translation.Segments;

/** Reads every edition of a report with what is said about it, paragraph by paragraph, and finds words that somebody names. */
@Component
class SaidReading {

    private final Reports reports;
    private final Versions versions;
    private final Segments segments;
    private final Notes notes;
    private final NotePlaces places;
    private final SuggestionTaking taking;

    SaidReading(
            Reports reports,
            Versions versions,
            Segments segments,
            Notes notes,
            NotePlaces places,
            SuggestionTaking taking) {
        this.reports = reports;
        this.versions = versions;
        this.segments = segments;
        this.notes = notes;
        this.places = places;
        this.taking = taking;
    }

    List<SaidAbout> of(Report report, Person me) {
        Content source = source(report);
        return languages(report)
                .map(language -> {
                    List<NoteThread> threads = places.now(report, notes.of(report.id(), language));
                    Content content = language.equals(report.sourceLanguage())
                            ? source
                            : Segments.translated(source, segments.list(report.id(), language));
                    return new SaidAbout(
                            language,
                            taking.may(me, report, language),
                            taking.mayTake(me, report, language),
                            passages(content, threads),
                            threads.stream().filter(NoteThread::gone).toList());
                })
                .filter(said -> !said.passages().isEmpty() || !said.gone().isEmpty())
                .toList();
    }

    private Stream<Language> languages(Report report) {
        return Stream.concat(
                Stream.of(report.sourceLanguage()),
                reports.editions(report.id()).stream()
                        .filter(edition -> !edition.dropped())
                        .map(edition -> edition.language())
                        .filter(language -> !language.equals(report.sourceLanguage())));
    }

    private Content source(Report report) {
        return versions.latest(report.id(), report.sourceLanguage())
                .map(version -> Contents.parse(version.content()))
                .orElse(Content.EMPTY);
    }

    private static List<SaidAbout.Passage> passages(Content content, List<NoteThread> threads) {
        return Parts.of(content).stream()
                .map(part -> {
                    List<NoteThread> own = threads.stream()
                            .filter(thread ->
                                    !thread.gone() && thread.paragraphId().equals(part.id()))
                            .toList();
                    return new SaidAbout.Passage(part.id(), pieces(part.text(), own), own);
                })
                .toList();
    }

    // In a translation a place is one of a segment: there the words are looked for, and marked where they stand once.
    private static List<SaidAbout.Piece> pieces(String text, List<NoteThread> threads) {
        List<SaidAbout.Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < threads.size(); i++) {
            int start = start(text, threads.get(i));
            String quote = quote(threads.get(i).note());
            if (start >= done) {
                pieces.add(new SaidAbout.Piece(text.substring(done, start), null));
                pieces.add(new SaidAbout.Piece(quote, i + 1));
                done = start + quote.length();
            }
        }
        pieces.add(new SaidAbout.Piece(text.substring(done), null));
        return pieces;
    }

    private static int start(String text, NoteThread thread) {
        String quote = quote(thread.note());
        int first = quote.isEmpty() || thread.place() == null ? -1 : text.indexOf(quote);
        return first >= 0 && text.indexOf(quote, first + 1) < 0 ? first : -1;
    }

    private static String quote(Note note) {
        return note.anchor() == null ? "" : note.anchor().quote();
    }

    /**
     * What somebody points at who names words.
     *
     * @param quote empty for all of the paragraph
     * @throws Refusal 422 where the words do not stand there once
     */
    NotePointer pointer(UUID id, Language language, String paragraph, String quote) {
        Report report = reports.get(id);
        String words = quote.replace("\r\n", "\n").strip();
        if (words.isEmpty()) {
            return new NotePointer(paragraph, null, null);
        }
        if (language.equals(report.sourceLanguage())) {
            String text = Parts.of(source(report)).stream()
                    .filter(part -> part.id().equals(paragraph))
                    .map(Parts.Part::text)
                    .findFirst()
                    .orElse("");
            return new NotePointer(paragraph, null, words(text, words));
        }
        List<Segment> own = segments.list(id, language).stream()
                .filter(segment -> segment.paragraphId().equals(paragraph)
                        && segment.target().contains(words))
                .toList();
        if (own.size() != 1) {
            throw unclear();
        }
        return new NotePointer(paragraph, own.get(0).id(), words(own.get(0).target(), words));
    }

    private static NotePointer.Words words(String text, String words) {
        int start = text.indexOf(words);
        if (start < 0 || text.indexOf(words, start + 1) >= 0) {
            throw unclear();
        }
        return new NotePointer.Words(start, start + words.length(), words);
    }

    private static Refusal unclear() {
        return Refusal.invalid(List.of(new Refusal.FieldError("quote", "note-quote-unclear")));
    }
}
