package org.warraq.desk.drafting;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.desk.GivenReason;
import org.warraq.editing.FindingDecisions;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Findings;

/** What is to be looked at in an edition: what the import could not place, and what the quality checks find. */
@RestController
@RequestMapping("/api/reports/{id}/findings")
@Tag(name = "Reports")
class FindingsApi {

    private final Reports reports;
    private final Findings findings;
    private final FindingDecisions dismissing;

    FindingsApi(Reports reports, Findings findings, FindingDecisions dismissing) {
        this.reports = reports;
        this.findings = findings;
        this.dismissing = dismissing;
    }

    record Answer(List<EditionFinding> items) {}

    @GetMapping
    Answer findings(
            Person me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Language language,
            Locale locale) {
        Report report = reports.get(id);
        return new Answer(findings.of(report, language == null ? report.sourceLanguage() : language, locale));
    }

    /** A warning is put aside, an error called a false alarm. */
    @PostMapping("/{finding}/dismiss")
    EditionFinding dismiss(
            Person me,
            @PathVariable UUID id,
            @PathVariable String finding,
            @RequestBody GivenReason why,
            Locale locale) {
        return dismissing.dismiss(me, id, finding, why.required(), locale);
    }

    /** It stands again. */
    @DeleteMapping("/{finding}/dismiss")
    EditionFinding restore(Person me, @PathVariable UUID id, @PathVariable String finding, Locale locale) {
        return dismissing.restore(me, id, finding, locale);
    }

    /** The reviewer agrees that an error is a false alarm. */
    @PostMapping("/{finding}/accept")
    EditionFinding accept(Person me, @PathVariable UUID id, @PathVariable String finding, Locale locale) {
        return dismissing.accept(me, id, finding, locale);
    }
}
