package org.warraq.desk.history;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.database.Page;
import org.warraq.desk.Lists;
import org.warraq.desk.reports.ReportJson;
import org.warraq.desk.reports.ReportReading;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.ContentDiff;
import org.warraq.report.Facts;
import org.warraq.report.Originals;
import org.warraq.report.ReportState;
import org.warraq.web.EntityTags;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;

/** Reading reports, their versions and their journals over HTTP. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class HistoryApi {

    private final ReportViews views;
    private final ReportReading reading;
    private final HistoryReading history;
    private final Originals originals;

    HistoryApi(ReportViews views, ReportReading reading, HistoryReading history, Originals originals) {
        this.views = views;
        this.reading = reading;
        this.history = history;
        this.originals = originals;
    }

    /**
     * @param facts what changed that is no text: dates, the agency, chosen names
     * @param removed which of the two was removed; nothing is compared then
     */
    record Diff(int from, int to, List<ContentDiff.Row> paragraphs, List<Facts.Change> facts, List<Integer> removed) {}

    @GetMapping
    Page<ReportView> list(
            Person me,
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Lists.page(() -> views.page(new ReportViews.Query(state, language, q, cursor, Lists.limit(limit))));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReportJson> one(Person me, @PathVariable UUID id, Locale locale) {
        ReportJson json = reading.json(id, locale);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, EntityTags.of(json.report().rowVersion()))
                .body(json);
    }

    @GetMapping("/{id}/editions/{language}")
    ResponseEntity<VersionJson> edition(Person me, @PathVariable UUID id, @PathVariable Language language) {
        VersionJson latest = history.latest(id, language);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, EntityTags.of(latest.head().number()))
                .body(latest);
    }

    @GetMapping("/{id}/editions/{language}/versions")
    Page<VersionHeadJson> versions(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Lists.page(() -> history.versions(id, language, cursor, Lists.limit(limit)));
    }

    @GetMapping("/{id}/editions/{language}/versions/{number}")
    VersionJson version(Person me, @PathVariable UUID id, @PathVariable Language language, @PathVariable int number) {
        return history.version(id, language, number);
    }

    /** What changed from version {@code against} to version {@code number}. */
    @GetMapping("/{id}/editions/{language}/versions/{number}/diff")
    Diff diff(
            Person me,
            @PathVariable UUID id,
            @PathVariable Language language,
            @PathVariable int number,
            @RequestParam int against) {
        Comparison comparison = history.compare(id, language, against, number);
        return new Diff(against, number, comparison.rows(), comparison.facts(), comparison.removed());
    }

    /** Byte for byte; always as a download, so that no browser runs what somebody sent us. */
    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(Person me, @PathVariable UUID id) {
        Originals.Original original = originals.find(id).orElseThrow(() -> Refusal.unknown("original"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(original.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"original\"")
                .body(original.bytes());
    }
}
