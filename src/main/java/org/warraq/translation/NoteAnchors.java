package org.warraq.translation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.TextPlaces.Place;
import org.warraq.report.TextPlaces.Text;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies;

/** Ties what somebody points at to the text they saw. */
@Component
class NoteAnchors {

    private final Reports reports;
    private final Versions versions;
    private final WorkingCopies copies;
    private final Segments segments;

    NoteAnchors(Reports reports, Versions versions, WorkingCopies copies, Segments segments) {
        this.reports = reports;
        this.versions = versions;
        this.copies = copies;
        this.segments = segments;
    }

    /** Where a note is made. @param source the words of the source it is made at, where it is at a segment */
    record Made(
            String paragraphId,
            @Nullable UUID segmentId,
            String source,
            @Nullable NoteAnchor anchor) {}

    /**
     * @param proposes whether other words are put for these
     * @throws Refusal 404 without such a text, 409 where it does not say the words that are quoted, 422 where nothing can be
     *     pointed at
     */
    Made of(Person me, Report report, Language language, NotePointer pointer, boolean proposes) {
        if (reports.editions(report.id()).stream()
                .noneMatch(edition -> edition.language().equals(language))) {
            throw Refusal.unknown("edition");
        }
        boolean isSource = language.equals(report.sourceLanguage());
        if (pointer.segmentId() != null) {
            require(!isSource, "segmentId", "note-no-segment");
            return atSegment(report, language, pointer, pointer.segmentId(), proposes);
        }
        String paragraph = pointer.paragraphId();
        if (paragraph == null || !isSource && proposes) {
            throw Refusal.invalid(
                    List.of(new Refusal.FieldError(paragraph == null ? "paragraphId" : "segmentId", "required")));
        }
        return isSource
                ? inSource(me, report, paragraph, pointer)
                : inTranslation(report, language, paragraph, pointer);
    }

    private Made atSegment(Report report, Language language, NotePointer pointer, UUID wanted, boolean proposes) {
        List<Segment> all = segments.list(report.id(), language);
        Segment segment = all.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("segment"));
        String paragraph = segment.paragraphId();
        require(pointer.paragraphId() == null || pointer.paragraphId().equals(paragraph), "paragraphId", "not-allowed");
        NoteAnchor anchor = null;
        if (pointer.words() != null && !segment.target().isBlank()) {
            Text targets = NotePlacing.targets(all);
            Place place = pointer.words().in(targets, segment.id().toString());
            anchor = anchor(null, segment.rowVersion(), segment.target(), targets, place);
        } else if (pointer.words() != null) {
            require(!proposes, "anchor", "note-no-words");
            anchor = inVersion(report, report.sourceLanguage(), paragraph, pointer.words());
        }
        return new Made(paragraph, segment.id(), segment.source(), anchor);
    }

    private Made inTranslation(Report report, Language language, String paragraph, NotePointer pointer) {
        return new Made(
                paragraph,
                null,
                "",
                pointer.words() == null
                        ? nothing(report, paragraph)
                        : inVersion(report, language, paragraph, pointer.words()));
    }

    // A translation that no version was cut of has the source's paragraphs.
    private @Nullable NoteAnchor nothing(Report report, String paragraph) {
        text(latest(report, report.sourceLanguage()), paragraph);
        return null;
    }

    private NoteAnchor inVersion(Report report, Language language, String paragraph, NotePointer.Words words) {
        Version version = latest(report, language);
        Text text = text(version, paragraph);
        return anchor(version.number(), null, null, text, words.in(text, paragraph));
    }

    // What is quoted may stand in what somebody types, their own or the holder's, and in no version yet.
    private Made inSource(Person me, Report report, String paragraph, NotePointer pointer) {
        Version version = latest(report, report.sourceLanguage());
        Map<String, String> saved = NotePlacing.texts(Contents.parse(version.content()));
        String own = copies.find(report.id(), report.sourceLanguage(), me)
                .map(copy -> NotePlacing.texts(copy.content()).get(paragraph))
                .orElse(null);
        boolean isTyped = own != null && !own.equals(saved.get(paragraph));
        NotePointer.Words words = pointer.words();
        if (words == null) {
            if (!isTyped) {
                text(version, paragraph);
            }
            return new Made(paragraph, null, "", null);
        }
        if (!isTyped && saved.containsKey(paragraph) && words.fits(saved.get(paragraph))) {
            Text text = text(version, paragraph);
            return new Made(paragraph, null, "", anchor(version.number(), null, null, text, words.in(text, paragraph)));
        }
        Text typed = typed(me, report, paragraph, words, isTyped);
        return new Made(
                paragraph, null, "", anchor(null, null, typed.part(paragraph), typed, words.in(typed, paragraph)));
    }

    private Text typed(Person me, Report report, String paragraph, NotePointer.Words words, boolean isOwn) {
        List<Content> all = isOwn
                ? copies.find(report.id(), report.sourceLanguage(), me).stream()
                        .map(WorkingCopies.WorkingCopy::content)
                        .toList()
                : words.quote() == null ? List.of() : copies.newest(report.id(), report.sourceLanguage());
        return all.stream()
                .map(content -> text(content, paragraph))
                .filter(text -> words.fits(text.part(paragraph)))
                .findFirst()
                .orElseGet(() -> text(latest(report, report.sourceLanguage()), paragraph));
    }

    private Version latest(Report report, Language language) {
        return versions.latest(report.id(), language).orElseThrow(() -> Refusal.unknown("edition"));
    }

    private static Text text(Version version, String paragraph) {
        Text text = text(Contents.parse(version.content()), paragraph);
        if (!text.has(paragraph)) {
            throw Refusal.unknown("passage");
        }
        return text;
    }

    private static Text text(Content content, String paragraph) {
        return Contents.isParagraphId(paragraph) ? Text.running(content) : new Text(NotePlacing.texts(content));
    }

    private static NoteAnchor anchor(
            @Nullable Integer version, @Nullable Integer row, @Nullable String kept, Text text, Place place) {
        return new NoteAnchor(version, row, kept, text.isAlone(place), place.start(), place.end(), text.words(place));
    }

    private static void require(boolean holds, String field, String reason) {
        if (!holds) {
            throw Refusal.invalid(List.of(new Refusal.FieldError(field, reason)));
        }
    }
}
