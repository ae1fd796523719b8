package org.warraq.desk.lexicon;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.GivenReason;
import org.warraq.desk.Lists;
import org.warraq.language.Language;
import org.warraq.lexicon.Authority;
import org.warraq.lexicon.Candidate;
import org.warraq.lexicon.Kind;
import org.warraq.lexicon.Lexicon;
import org.warraq.lexicon.Registry;
import org.warraq.lexicon.State;
import org.warraq.lexicon.Suggestion;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.web.EntityTags;

/** The names authority over HTTP. */
@RestController
@RequestMapping("/api/names")
@Tag(name = "Names and terms")
class NamesApi {

    private static final int LONGEST_TEXT = 500;

    private final LexiconReading records;
    private final Registry registry;
    private final Lexicon lexicon;

    NamesApi(LexiconReading records, Registry registry, Lexicon lexicon) {
        this.records = records;
        this.registry = registry;
        this.lexicon = lexicon;
    }

    record Candidates(List<Candidate> items) {}

    record Suggestions(List<Suggestion> items) {}

    record Into(@Nullable UUID into) {}

    /** By the form they are listed under. {@code state} left out: accepted and proposed. */
    @GetMapping
    Page<NameJson> list(
            Person me,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return records.names(kind, state, language, q, cursor, Lists.limit(limit))
                .map(name -> NameJson.of(name, null));
    }

    /** Known names whose spelling is likely meant, best first. */
    @GetMapping("/candidates")
    Candidates candidates(Person me, @RequestParam Language language, @RequestParam String text) {
        return new Candidates(lexicon.candidates(language, bounded(text)));
    }

    /** Names that begin as typed, with the title held on a day: for a field that fills itself. */
    @GetMapping("/suggestions")
    Suggestions suggestions(
            Person me,
            @RequestParam Language language,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return new Suggestions(lexicon.beginning(language, bounded(text), kind, on));
    }

    @GetMapping("/{id}")
    ResponseEntity<NameJson> get(Person me, @PathVariable UUID id) {
        return answer(registry.get(id, true));
    }

    /** Added at once by editors and admins, proposed by anybody else: {@code state} says which. */
    @PostMapping
    ResponseEntity<NameJson> add(Person me, @RequestBody NameJson wanted) {
        Authority added = registry.add(me, wanted.read());
        return ResponseEntity.created(URI.create("/api/names/" + added.id()))
                .eTag(EntityTags.of(added.rowVersion()))
                .body(NameJson.of(added, null));
    }

    @PutMapping("/{id}")
    ResponseEntity<NameJson> change(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NameJson wanted) {
        return answer(registry.change(me, id, EntityTags.required(ifMatch), wanted.read()));
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<NameJson> accept(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(registry.accept(me, id, true, EntityTags.required(ifMatch)));
    }

    @PostMapping("/{id}/refuse")
    ResponseEntity<NameJson> refuse(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody GivenReason why) {
        return answer(registry.refuse(me, id, true, EntityTags.required(ifMatch), why.required()));
    }

    /** Makes this record one with another, which stays. */
    @PostMapping("/{id}/merge")
    ResponseEntity<NameJson> merge(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Into wanted) {
        return answer(registry.merge(me, id, true, EntityTags.required(ifMatch), required(wanted.into())));
    }

    private ResponseEntity<NameJson> answer(Authority name) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(name.rowVersion()))
                .body(NameJson.of(name, records.usage(name.id())));
    }

    static UUID required(@Nullable UUID into) {
        if (into == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("into", "required")));
        }
        return into;
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("text", "too-long", LONGEST_TEXT)));
        }
        return text;
    }
}
