package org.warraq.desk.drafting;

import io.swagger.v3.oas.annotations.tags.Tag;
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

/** What is to be looked at in an edition, over HTTP. */
@RestController
@Tag(name = "Reports")
class FindingsApi {

    private final Reports reports;
    private final Findings findings;

    FindingsApi(Reports reports, Findings findings) {
        this.reports = reports;
        this.findings = findings;
    }

    record Answer(List<Findings.Finding> items) {}

    @GetMapping("/api/reports/{id}/findings")
    Answer findings(
            Person me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Language language,
            Locale locale) {
        Report report = reports.get(id);
        boolean source = language == null || language.equals(report.sourceLanguage());
        return new Answer(source ? findings.of(id, report.sourceLanguage(), locale) : List.of());
    }
}
