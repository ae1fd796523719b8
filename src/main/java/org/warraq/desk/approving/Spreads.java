package org.warraq.desk.approving;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.warraq.desk.Spread;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Versions;
import org.warraq.workflow.ReportView;

/** Opens reports so that all their languages lie beside each other. */
@Component
class Spreads {

    private final Versions versions;

    Spreads(Versions versions) {
        this.versions = versions;
    }

    /** The latest version of every language, the source first. */
    Spread latest(ReportView report) {
        List<Spread.Shown> editions = report.editions().keySet().stream()
                .map(Language::of)
                .sorted(Comparator.comparing((Language language) -> !language.equals(report.sourceLanguage()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(language -> latest(report, language))
                .toList();
        return Spread.of(editions);
    }

    private Spread.Shown latest(ReportView report, Language language) {
        return versions.latest(report.id(), language)
                .map(version -> new Spread.Shown(language, version.number(), Contents.parse(version.content())))
                .orElseGet(() -> new Spread.Shown(language, null, Content.EMPTY));
    }
}
