package org.warraq.desk.drafting;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.report.Originals;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is to be looked at in an edition: for now, what the import could not place. */
@RestController
@Tag(name = "Reports")
class FindingsApi {

    private final Reports reports;
    private final Originals originals;
    private final MessageSource messages;

    FindingsApi(Reports reports, Originals originals, MessageSource messages) {
        this.reports = reports;
        this.originals = originals;
        this.messages = messages;
    }

    record Finding(
            String check,
            String severity,
            Language language,
            @Nullable String paragraphId,
            @Nullable UUID segmentId,
            int start,
            int end,
            String message,
            List<String> suggestions) {}

    record Findings(List<Finding> items) {}

    @GetMapping("/api/reports/{id}/findings")
    Findings findings(
            Person me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Language language,
            Locale locale) {
        Report report = reports.get(id);
        List<Finding> findings = new ArrayList<>();
        if (language == null || language.equals(report.sourceLanguage())) {
            originals
                    .findings(id)
                    .ifPresent(json -> JsonMapper.shared()
                            .readTree(json)
                            .forEach(node -> findings.add(finding(node, report.sourceLanguage(), locale))));
        }
        return new Findings(findings);
    }

    private Finding finding(JsonNode node, Language language, Locale locale) {
        List<Object> arguments = new ArrayList<>();
        node.get("arguments").forEach(argument -> arguments.add(value(argument)));
        String code = node.get("code").asString();
        JsonNode paragraph = node.get("paragraph");
        return new Finding(
                "import-" + code,
                "warning",
                language,
                paragraph == null || paragraph.isNull() ? null : paragraph.asString(),
                null,
                node.get("start").asInt(),
                node.get("end").asInt(),
                messages.getMessage("importing." + code, arguments.toArray(), locale),
                List.of());
    }

    // Numbers stay numbers: plural forms are chosen by them.
    private static Object value(JsonNode argument) {
        return argument.isNumber() ? (Object) argument.asLong() : argument.asString();
    }
}
