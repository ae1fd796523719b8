package org.warraq.desk.lexicon;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.warraq.lexicon.Registry;
import org.warraq.lexicon.State;
import org.warraq.lexicon.TermFormat;
import org.warraq.lexicon.Terminology;
import org.warraq.people.Person;
import org.warraq.web.EntityTags;

/** Terms over HTTP. */
@RestController
@RequestMapping("/api/terms")
@Tag(name = "Names and terms")
class TermsApi {

    private final LexiconReading records;
    private final Registry registry;
    private final Terminology terminology;
    private final MessageSource messages;

    TermsApi(LexiconReading records, Registry registry, Terminology terminology, MessageSource messages) {
        this.records = records;
        this.registry = registry;
        this.terminology = terminology;
        this.messages = messages;
    }

    /** What could not be read. */
    record Problem(int line, int column, String message) {}

    /** @param terms how many are new */
    record Imported(int terms, int changed, int skipped, List<Problem> problems) {}

    @GetMapping
    Page<TermJson> list(
            Person me,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return records.terms(state, language, q, cursor, Lists.limit(limit)).map(term -> TermJson.of(term, null));
    }

    @GetMapping("/{id}")
    ResponseEntity<TermJson> get(Person me, @PathVariable UUID id) {
        return answer(registry.get(id, false));
    }

    /** Added at once by editors and admins, proposed by anybody else: {@code state} says which. */
    @PostMapping
    ResponseEntity<TermJson> add(Person me, @RequestBody TermJson wanted) {
        Authority added = registry.add(me, wanted.read());
        return ResponseEntity.created(URI.create("/api/terms/" + added.id()))
                .eTag(EntityTags.of(added.rowVersion()))
                .body(TermJson.of(added, null));
    }

    @PutMapping("/{id}")
    ResponseEntity<TermJson> change(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TermJson wanted) {
        return answer(registry.change(me, id, EntityTags.required(ifMatch), wanted.read()));
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<TermJson> accept(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(registry.accept(me, id, false, EntityTags.required(ifMatch)));
    }

    @PostMapping("/{id}/refuse")
    ResponseEntity<TermJson> refuse(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody GivenReason why) {
        return answer(registry.refuse(me, id, false, EntityTags.required(ifMatch), why.required()));
    }

    /** Makes this record one with another, which stays. */
    @PostMapping("/{id}/merge")
    ResponseEntity<TermJson> merge(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NamesApi.Into wanted) {
        return answer(registry.merge(me, id, false, EntityTags.required(ifMatch), NamesApi.required(wanted.into())));
    }

    /** Takes in what can be read and tells the rest; a file that is none of the format is refused whole. */
    @PostMapping("/import")
    Imported take(Person me, @RequestParam TermFormat format, HttpServletRequest request, Locale locale)
            throws IOException {
        try (InputStream file = request.getInputStream()) {
            Terminology.Imported done = terminology.read(me, format, file);
            return new Imported(done.terms(), done.changed(), done.skipped(), told(done, locale));
        }
    }

    /** All accepted terms. */
    @GetMapping("/export")
    void give(Person me, @RequestParam TermFormat format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"terms." + format.key() + "\"");
        terminology.write(format, response.getOutputStream());
    }

    private List<Problem> told(Terminology.Imported done, Locale locale) {
        return done.problems().stream()
                .map(problem -> new Problem(
                        problem.line(),
                        problem.column(),
                        messages.getMessage(
                                "terms.problem." + problem.reason(),
                                problem.arguments().toArray(),
                                locale)))
                .toList();
    }

    private ResponseEntity<TermJson> answer(Authority term) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(term.rowVersion()))
                .body(TermJson.of(term, records.usage(term.id())));
    }
}
