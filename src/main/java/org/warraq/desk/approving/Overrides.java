package org.warraq.desk.approving;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.desk.PartLabel;
import org.warraq.desk.Spread;
import org.warraq.report.ReadPassage;
import org.warraq.report.Reports;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Findings;
import org.warraq.workflow.ReportView;

/** The errors that were called false alarms, for whoever approves in spite of them. */
@Component
class Overrides {

    private final Reports reports;
    private final Findings findings;

    Overrides(Reports reports, Findings findings) {
        this.reports = reports;
        this.findings = findings;
    }

    /**
     * An error where it stands.
     *
     * @param words it is about; empty where there is nothing of them to be seen
     * @param part of the text; {@code null} where it is about the whole
     * @param passage where that is seen; {@code null} where it is not
     */
    record Placed(
            EditionFinding finding,
            String words,
            @Nullable PartLabel part,
            @Nullable String passage) {}

    /** In the editions that are shown, in the order of their columns. */
    List<Placed> in(ReportView report, Spread spread, Locale locale) {
        List<Findings.Overridden> overridden = findings.overridden(reports.get(report.id()), locale);
        return spread.columns().stream()
                .flatMap(language -> overridden.stream()
                        .filter(one -> one.finding().edition().equals(language)))
                .map(one -> placed(one, spread))
                .toList();
    }

    private static Placed placed(Findings.Overridden one, Spread spread) {
        String part = one.finding().paragraphId();
        String passage = part == null ? null : ReadPassage.showing(part);
        boolean seen = spread.rows().stream().anyMatch(row -> row.id().equals(passage));
        return new Placed(
                one.finding(),
                visible(one.words()),
                part == null ? null : spread.parts().get(part),
                seen ? passage : null);
    }

    private static String visible(String words) {
        boolean nothing = words.codePoints()
                .allMatch(one -> Character.isWhitespace(one) || Character.getType(one) == Character.FORMAT);
        return nothing ? "" : words;
    }
}
