package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.editing.SuggestionTaking;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.Note;
import org.warraq.translation.NotePlaces;
import org.warraq.translation.NotePointer;
import org.warraq.translation.Notes;

/** Questions, comments and suggestions about any edition, over HTTP. */
@RestController
@RequestMapping("/api/reports/{report}/notes")
@Tag(name = "Notes")
class ThreadsApi {

    private final Notes notes;
    private final NotePlaces places;
    private final SuggestionTaking taking;
    private final Reports reports;

    ThreadsApi(Notes notes, NotePlaces places, SuggestionTaking taking, Reports reports) {
        this.notes = notes;
        this.places = places;
        this.taking = taking;
        this.reports = reports;
    }

    /** @param quote what these words are believed to be; where they are something else, nothing is made */
    record AnchorWish(
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote) {}

    record Ask(
            @Nullable String kind,
            @Nullable Language language,
            @Nullable String paragraphId,
            @Nullable UUID segmentId,
            @Nullable AnchorWish anchor,
            @Nullable String text,
            @Nullable String proposal) {}

    record Say(@Nullable String text) {}

    record Decline(@Nullable String reason) {}

    /** @param open what is not settled, taken or declined yet, or what is */
    @GetMapping
    Page<ThreadJson> list(
            Person me,
            @PathVariable UUID report,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Report of = reports.get(report);
        int many = Lists.limit(limit);
        Page<Note> page = Lists.page(() -> notes.page(report, language, open, cursor, many));
        return new Page<>(
                places.now(of, page.items()).stream().map(ThreadJson::of).toList(), page.next());
    }

    @PostMapping
    ResponseEntity<ThreadJson> ask(Person me, @PathVariable UUID report, @RequestBody Ask ask) {
        List<Refusal.FieldError> wrong = new ArrayList<>();
        Note.Kind kind = kind(ask.kind(), wrong);
        NotePointer.Words words = words(ask.anchor(), wrong);
        if (ask.language() == null) {
            wrong.add(new Refusal.FieldError("language", "required"));
        }
        if (kind == null || ask.language() == null || !wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        Notes.Asked asked = new Notes.Asked(
                kind, new NotePointer(ask.paragraphId(), ask.segmentId(), words), orEmpty(ask.text()), ask.proposal());
        Note note = notes.ask(me, report, ask.language(), asked);
        return ResponseEntity.created(URI.create("/api/reports/" + report + "/notes/" + note.id()))
                .body(json(report, note));
    }

    private static Note.@Nullable Kind kind(@Nullable String kind, List<Refusal.FieldError> wrong) {
        if (kind == null) {
            wrong.add(new Refusal.FieldError("kind", "required"));
            return null;
        }
        try {
            return Note.Kind.of(kind);
        } catch (IllegalArgumentException unknown) {
            wrong.add(new Refusal.FieldError("kind", "not-allowed"));
            return null;
        }
    }

    private static NotePointer.@Nullable Words words(@Nullable AnchorWish anchor, List<Refusal.FieldError> wrong) {
        if (anchor == null) {
            return null;
        }
        if (anchor.start() == null || anchor.end() == null) {
            wrong.add(new Refusal.FieldError("anchor." + (anchor.start() == null ? "start" : "end"), "required"));
            return null;
        }
        return new NotePointer.Words(anchor.start(), anchor.end(), anchor.quote());
    }

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    ThreadJson answer(Person me, @PathVariable UUID report, @PathVariable UUID id, @RequestBody Say say) {
        return json(report, notes.answer(me, report, id, orEmpty(say.text())));
    }

    @PostMapping("/{id}/resolve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(Person me, @PathVariable UUID report, @PathVariable UUID id) {
        notes.resolve(me, report, id);
    }

    /** Puts its words into the edition, in the name of whoever takes it. */
    @PostMapping("/{id}/take")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Person me, @PathVariable UUID report, @PathVariable UUID id) {
        taking.take(me, report, id);
    }

    @PostMapping("/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(
            Person me,
            @PathVariable UUID report,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Decline decline) {
        taking.decline(me, report, id, decline == null ? null : decline.reason());
    }

    private ThreadJson json(UUID report, Note note) {
        return ThreadJson.of(places.now(reports.get(report), List.of(note)).get(0));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
