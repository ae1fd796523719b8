package org.warraq.desk.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.report.Content;
import org.warraq.report.Reports;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Findings;

/** What is to be looked at in a draft, beside its paragraphs. */
@Component
class DraftFindings {

    private final Reports reports;
    private final Findings findings;

    DraftFindings(Reports reports, Findings findings) {
        this.reports = reports;
        this.findings = findings;
    }

    /** By paragraph and by {@code headline}; under an empty name those about no such place. Dismissed ones are left out. */
    Map<String, List<EditionFinding>> beside(Content content, UUID report, Locale locale) {
        Map<String, List<EditionFinding>> beside = new LinkedHashMap<>();
        for (EditionFinding finding : findings.source(reports.get(report), content, locale)) {
            if (finding.dismissed() == null) {
                beside.computeIfAbsent(place(finding, content), id -> new ArrayList<>())
                        .add(finding);
            }
        }
        return beside;
    }

    private static String place(EditionFinding finding, Content content) {
        String paragraph = finding.paragraphId();
        boolean shown = paragraph != null
                && (paragraph.equals("headline") || content.ids().contains(paragraph));
        return shown && paragraph != null ? paragraph : "";
    }
}
