package org.warraq.desk.approving;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        return latest(report, Map.of());
    }

    /**
     * The same, read against earlier versions.
     *
     * @param before their numbers; a language that is left out, and one whose text was taken out, is read by itself
     */
    Spread latest(ReportView report, Map<Language, Integer> before) {
        List<Spread.Shown> editions = report.editions().keySet().stream()
                .map(Language::of)
                .sorted(Comparator.comparing((Language language) -> !language.equals(report.sourceLanguage()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(language -> latest(report, language, before.get(language)))
                .toList();
        return Spread.of(editions);
    }

    private Spread.Shown latest(ReportView report, Language language, @Nullable Integer before) {
        @Nullable Content earlier = before == null ? null : content(report, language, before);
        return versions.latest(report.id(), language)
                .map(version ->
                        new Spread.Shown(language, version.number(), Contents.parse(version.content()), earlier))
                .orElseGet(() -> new Spread.Shown(language, null, Content.EMPTY));
    }

    private @Nullable Content content(ReportView report, Language language, int number) {
        return versions.find(report.id(), language, number)
                .filter(version -> !version.isRemoved())
                .map(version -> Contents.parse(version.content()))
                .orElse(null);
    }
}
