package org.warraq.desk.drafting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.PartName;
import org.warraq.report.Reports;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Findings;

/** What is to be looked at in a draft, beside its paragraphs. */
@Component
class DraftFindings {

    private static final Set<String> NAMED = Set.of(PartName.HEADLINE.text(), PartName.PUBLIC_NOTE.text());

    private final Reports reports;
    private final Findings findings;

    DraftFindings(Reports reports, Findings findings) {
        this.reports = reports;
        this.findings = findings;
    }

    /** By paragraph and by {@code headline}; under an empty name those about no such place. What was put aside comes last. */
    Map<String, List<EditionFinding>> beside(Content content, UUID report, Locale locale) {
        // What is looked at has ids; one that only stands here is no place on the page.
        return findings.source(reports.get(report), Contents.withIds(content), locale).stream()
                .sorted(Comparator.comparing(finding -> finding.dismissed() != null))
                .collect(Collectors.groupingBy(
                        finding -> place(finding, content), LinkedHashMap::new, Collectors.toList()));
    }

    private static String place(EditionFinding finding, Content content) {
        String paragraph = finding.paragraphId();
        boolean shown =
                paragraph != null && (NAMED.contains(paragraph) || content.ids().contains(paragraph));
        return shown && paragraph != null ? paragraph : "";
    }
}
