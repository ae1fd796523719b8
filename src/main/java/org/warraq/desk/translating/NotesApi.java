package org.warraq.desk.translating;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Reports;
import org.warraq.translation.Note;
import org.warraq.translation.Notes;

/** What is said at segments, in the shape it had when there was nothing else; {@link ThreadsApi} has all of it. */
@RestController
@RequestMapping("/api/reports/{report}/translations/{language}/notes")
@Tag(name = "Translation")
class NotesApi {

    private final Notes notes;
    private final Reports reports;

    NotesApi(Notes notes, Reports reports) {
        this.notes = notes;
        this.reports = reports;
    }

    record Items(List<NoteJson> items) {}

    /** A note in the HTTP contract. */
    record NoteJson(
            UUID id,
            @Nullable UUID segmentId,
            String paragraphId,
            String source,
            Note.Kind kind,
            String askedBy,
            Instant askedAt,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt,
            List<Note.Message> messages,
            Note.State state,
            @Nullable String quote,
            @Nullable String proposal) {

        static NoteJson of(Note note) {
            return new NoteJson(
                    note.id(),
                    note.segmentId(),
                    note.paragraphId(),
                    note.source(),
                    note.kind(),
                    note.askedBy(),
                    note.askedAt(),
                    note.resolvedBy(),
                    note.resolvedAt(),
                    note.messages(),
                    note.state(),
                    note.anchor() == null ? null : note.anchor().quote(),
                    note.proposal());
        }
    }

    record Ask(
            @Nullable UUID segmentId,
            Note.@Nullable Kind kind,
            @Nullable String text) {}

    record Say(@Nullable String text) {}

    @GetMapping
    Items list(Person me, @PathVariable UUID report, @PathVariable Language language) {
        reports.get(report);
        return new Items(notes.of(report, language).stream()
                .filter(note -> note.segmentId() != null)
                .map(NoteJson::of)
                .toList());
    }

    @PostMapping
    ResponseEntity<NoteJson> ask(
            Person me, @PathVariable UUID report, @PathVariable Language language, @RequestBody Ask ask) {
        List<Refusal.FieldError> missing = new ArrayList<>();
        if (ask.segmentId() == null) {
            missing.add(new Refusal.FieldError("segmentId", "required"));
        }
        if (ask.kind() == null) {
            missing.add(new Refusal.FieldError("kind", "required"));
        }
        if (ask.segmentId() == null || ask.kind() == null) {
            throw Refusal.invalid(missing);
        }
        if (ask.kind() == Note.Kind.SUGGESTION) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("kind", "not-allowed")));
        }
        Note note = notes.ask(me, report, language, ask.segmentId(), ask.kind(), orEmpty(ask.text()));
        return ResponseEntity.created(
                        URI.create("/api/reports/" + report + "/translations/" + language + "/notes/" + note.id()))
                .body(NoteJson.of(note));
    }

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    NoteJson answer(
            Person me,
            @PathVariable UUID report,
            @PathVariable Language language,
            @PathVariable UUID id,
            @RequestBody Say say) {
        requireOf(report, language, id);
        return NoteJson.of(notes.answer(me, report, id, orEmpty(say.text())));
    }

    @PostMapping("/{id}/resolve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(Person me, @PathVariable UUID report, @PathVariable Language language, @PathVariable UUID id) {
        requireOf(report, language, id);
        notes.resolve(me, report, id);
    }

    private void requireOf(UUID report, Language language, UUID id) {
        if (!notes.get(report, id).language().equals(language)) {
            throw Refusal.unknown("note");
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
