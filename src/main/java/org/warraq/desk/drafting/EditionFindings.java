package org.warraq.desk.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.desk.drafting.Findings.Finding;
import org.warraq.language.Language;
import org.warraq.report.Contents;
import org.warraq.report.Parts;
import org.warraq.report.Report;
import org.warraq.report.Versions;
import org.warraq.translation.Checks;
import org.warraq.translation.Segment;
import org.warraq.translation.Segments;

/** What the quality checks find in an edition as it stands. */
@Component
class EditionFindings {

    /** More than anybody works through. */
    private static final int LIMIT = 2_000;

    private static final String ACROSS = "name-consistency";

    private final Versions versions;
    private final Segments segments;
    private final Checks checks;

    EditionFindings(Versions versions, Segments segments, Checks checks) {
        this.versions = versions;
        this.segments = segments;
        this.checks = checks;
    }

    /** The source's latest version, or a translation's segments that have a target. */
    List<Finding> of(Report report, Language language, Locale locale) {
        List<Finding> found = new ArrayList<>();
        if (language.equals(report.sourceLanguage())) {
            versions.latest(report.id(), language)
                    .ifPresent(version -> texts(
                            Parts.of(Contents.parse(version.content())).stream()
                                    .map(part -> new Passage(part.id(), null, part.text()))
                                    .toList(),
                            language,
                            locale,
                            found));
        } else {
            translation(report, language, locale, found);
        }
        return found.size() > LIMIT ? found.subList(0, LIMIT) : found;
    }

    private record Passage(String paragraph, @Nullable UUID segment, String text) {}

    private void translation(Report report, Language language, Locale locale, List<Finding> found) {
        List<Passage> passages = new ArrayList<>();
        for (Segment segment : segments.list(report.id(), language)) {
            if (!segment.target().isBlank()) {
                Passage passage = new Passage(segment.paragraphId(), segment.id(), segment.target());
                passages.add(passage);
                checks.comparison(report.sourceLanguage(), segment.source(), language, segment.target(), locale)
                        .forEach(one -> found.add(finding(
                                one, one.side().equals("source") ? report.sourceLanguage() : language, passage, 0)));
            }
        }
        texts(passages, language, locale, found);
    }

    private void texts(List<Passage> passages, Language language, Locale locale, List<Finding> found) {
        StringBuilder whole = new StringBuilder();
        for (Passage passage : passages) {
            checks.text(language, passage.text(), locale).stream()
                    .filter(one -> !one.check().equals(ACROSS))
                    .forEach(one -> found.add(finding(one, language, passage, 0)));
            whole.append(passage.text()).append('\n');
        }
        // One name may be written in two ways in two paragraphs.
        checks.text(language, whole.toString(), locale).stream()
                .filter(one -> one.check().equals(ACROSS))
                .forEach(one -> placed(one, passages, language, found));
    }

    private static void placed(
            org.warraq.translation.Finding one, List<Passage> passages, Language language, List<Finding> found) {
        int offset = 0;
        for (Passage passage : passages) {
            if (one.start() <= offset + passage.text().length()) {
                found.add(finding(one, language, passage, offset));
                return;
            }
            offset += passage.text().length() + 1;
        }
    }

    private static Finding finding(org.warraq.translation.Finding one, Language language, Passage passage, int offset) {
        return new Finding(
                one.check(),
                one.severity(),
                language,
                passage.paragraph(),
                passage.segment(),
                one.start() - offset,
                one.end() - offset,
                one.message(),
                one.suggestions());
    }
}
