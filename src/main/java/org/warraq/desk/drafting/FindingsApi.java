package org.warraq.desk.drafting;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.report.Report;
import org.warraq.report.Reports;

/** What is to be looked at in an edition: what the import could not place, and what the quality checks find. */
@RestController
@Tag(name = "Reports")
class FindingsApi {

    private final Reports reports;
    private final Findings findings;
    private final EditionFindings editions;

    FindingsApi(Reports reports, Findings findings, EditionFindings editions) {
        this.reports = reports;
        this.findings = findings;
        this.editions = editions;
    }

    record Answer(List<Findings.Finding> items) {}

    @GetMapping("/api/reports/{id}/findings")
    Answer findings(
            Person me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Language language,
            Locale locale) {
        Report report = reports.get(id);
        Language wanted = language == null ? report.sourceLanguage() : language;
        List<Findings.Finding> all = new ArrayList<>();
        if (wanted.equals(report.sourceLanguage())) {
            all.addAll(findings.of(id, wanted, locale));
        }
        all.addAll(editions.of(report, wanted, locale));
        return new Answer(all);
    }
}
