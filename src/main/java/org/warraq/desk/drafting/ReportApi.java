package org.warraq.desk.drafting;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.desk.reports.ReportChange;
import org.warraq.desk.reports.ReportJson;
import org.warraq.desk.reports.ReportReading;
import org.warraq.editing.Drafting;
import org.warraq.editing.VersionRestoring;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Reports.NewReport;
import org.warraq.report.Urgency;
import org.warraq.report.WorkingCopies;
import org.warraq.report.WorkingCopies.WorkingCopy;
import org.warraq.web.EntityTags;
import org.warraq.workflow.ReportSettings;
import org.warraq.workflow.Rounds;
import tools.jackson.databind.JsonNode;

/** Starting reports and writing their source editions over HTTP. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportApi {

    private static final int CLIENT_LIMIT = 64;

    private final Rounds rounds;
    private final Drafting drafting;
    private final VersionRestoring restoring;
    private final ReportSettings policy;
    private final Reports reports;
    private final ReportReading reading;

    ReportApi(
            Rounds rounds,
            Drafting drafting,
            VersionRestoring restoring,
            ReportSettings policy,
            Reports reports,
            ReportReading reading) {
        this.rounds = rounds;
        this.drafting = drafting;
        this.restoring = restoring;
        this.policy = policy;
        this.reports = reports;
        this.reading = reading;
    }

    record Start(
            @Nullable Language sourceLanguage,
            @Nullable List<Language> targetLanguages,
            @Nullable Urgency urgency,
            @Nullable JsonNode embargoUntil,
            @Nullable Content content) {}

    /**
     * @param workingCopy the {@code etag} of the caller's working copy this was made from; if it is another by now, 412
     * @param minor whether what differs matters to no translation (typing, spacing): translators may then keep their targets
     */
    record Write(
            @Nullable Content content,
            @Nullable String note,
            @Nullable String workingCopy,
            @Nullable Boolean minor) {}

    record Written(Language language, int version) {}

    /** @param client which page or program sends it; whoever names itself may go on from a save whose answer it never heard */
    record Copy(
            @Nullable Content content,
            @Nullable Integer baseVersion,
            @Nullable String client) {}

    record CopyView(@Nullable Integer baseVersion, Content content, Instant savedAt, String etag) {}

    /**
     * @param paragraphs the ids of all paragraphs in order, the text's and then the background's: new ones were given one
     * @param latestVersion the edition's; not the copy's base where somebody saved a version meanwhile
     */
    record CopySaved(String etag, List<@Nullable String> paragraphs, int latestVersion) {}

    @PostMapping
    ResponseEntity<ReportJson> start(Person me, @RequestBody Start start, Locale locale) {
        List<Refusal.FieldError> missing = new ArrayList<>();
        if (start.sourceLanguage() == null) {
            missing.add(new Refusal.FieldError("sourceLanguage", "required"));
        }
        if (start.content() == null) {
            missing.add(new Refusal.FieldError("content", "required"));
        }
        Language source = start.sourceLanguage();
        if (source == null || start.content() == null) {
            throw Refusal.invalid(missing);
        }
        Instant embargo = ReportChange.instant(start.embargoUntil());
        Report made = rounds.start(
                me,
                new NewReport(
                        source,
                        Objects.requireNonNullElseGet(start.targetLanguages(), () -> others(source)),
                        Objects.requireNonNullElse(start.urgency(), Urgency.ROUTINE),
                        embargo,
                        start.content()),
                null);
        return created(made, embargo, locale);
    }

    private List<Language> others(Language source) {
        return reports.newsroomLanguages().stream()
                .filter(language -> !language.equals(source))
                .toList();
    }

    private ResponseEntity<ReportJson> created(Report made, @Nullable Instant embargo, Locale locale) {
        return ResponseEntity.created(URI.create("/api/reports/" + made.id()))
                .eTag(EntityTags.of(made.rowVersion()))
                .body(reading.json(made.id(), locale).asked(embargo));
    }

    @PatchMapping("/{id}")
    ResponseEntity<ReportJson> change(
            Person me,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody ReportChange change,
            Locale locale) {
        ReportSettings.Change wanted = change.change();
        policy.change(me, id, wanted, EntityTags.required(match));
        ReportJson json = reading.json(id, locale).asked(wanted.embargoUntil());
        return ResponseEntity.ok()
                .eTag(EntityTags.of(json.report().rowVersion()))
                .body(json);
    }

    @PutMapping("/{id}/editions/{language}")
    ResponseEntity<Written> write(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Write write) {
        int base = EntityTags.required(match);
        Content content = required(write.content());
        boolean minor = Boolean.TRUE.equals(write.minor());
        int version = write.workingCopy() == null
                ? drafting.save(me, id, language, content, write.note(), base, minor)
                : drafting.saveTyped(
                        me, id, language, content, write.note(), base, EntityTags.optional(write.workingCopy()), minor);
        return ResponseEntity.ok().eTag(EntityTags.of(version)).body(new Written(language, version));
    }

    @PostMapping("/{id}/editions/{language}/versions/{number}/restore")
    ResponseEntity<Written> restore(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @PathVariable int number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        int version = restoring.restore(me, id, language, number, EntityTags.required(match));
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/reports/" + id + "/editions/" + language + "/versions/" + version))
                .eTag(EntityTags.of(version))
                .body(new Written(language, version));
    }

    @GetMapping("/{id}/editions/{language}/working-copy")
    ResponseEntity<CopyView> copy(Person me, @PathVariable UUID id, @PathVariable Language language) {
        WorkingCopy copy = drafting.workingCopy(me, id, language).orElseThrow(() -> Refusal.unknown("working-copy"));
        String tag = EntityTags.of(copy.rowVersion());
        return ResponseEntity.ok()
                .eTag(tag)
                .body(new CopyView(copy.baseVersion(), copy.content(), copy.savedAt(), tag));
    }

    /** The first save of a working copy names no {@code If-Match}; every later one names what it was based on. */
    @PutMapping("/{id}/editions/{language}/working-copy")
    ResponseEntity<CopySaved> autosave(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody Copy copy) {
        Integer version = match == null ? null : Integer.valueOf(EntityTags.required(match));
        if (copy.client() != null && copy.client().length() > CLIENT_LIMIT) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("client", "too-long", CLIENT_LIMIT)));
        }
        Drafting.Autosaved saved = drafting.autosave(
                me,
                id,
                language,
                new WorkingCopies.Save(required(copy.content()), copy.baseVersion(), version, copy.client()));
        String tag = EntityTags.of(saved.rowVersion());
        List<@Nullable String> ids = new ArrayList<>();
        saved.content().paragraphs().forEach(paragraph -> ids.add(paragraph.id()));
        return ResponseEntity.ok().eTag(tag).body(new CopySaved(tag, ids, saved.latest()));
    }

    @DeleteMapping("/{id}/editions/{language}/working-copy")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Person me, @PathVariable UUID id, @PathVariable Language language) {
        drafting.discard(me, id, language);
    }

    private static Content required(@Nullable Content content) {
        if (content == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("content", "required")));
        }
        return content;
    }
}
