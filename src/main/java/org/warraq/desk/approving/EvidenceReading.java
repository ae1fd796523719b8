package org.warraq.desk.approving;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.desk.Spread;
import org.warraq.language.Language;
import org.warraq.report.ReadPassage;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.translation.Findings;
import org.warraq.translation.Notes;
import org.warraq.translation.Origin;
import org.warraq.translation.Segments;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.Returns;
import org.warraq.workflow.StepTime;
import org.warraq.workflow.StepTimes;

/** Gathers what whoever decides has to know beside the text; the number of statements grows with that of languages only. */
@Component
class EvidenceReading {

    // cancelled is nobody's deed
    private static final Set<String> DONE = Set.of("submit", "accept", "return");

    private final Reports reports;
    private final Findings findings;
    private final Notes notes;
    private final Segments segments;
    private final StepTimes steps;
    private final Returns returns;

    EvidenceReading(
            Reports reports, Findings findings, Notes notes, Segments segments, StepTimes steps, Returns returns) {
        this.reports = reports;
        this.findings = findings;
        this.notes = notes;
        this.segments = segments;
        this.steps = steps;
        this.returns = returns;
    }

    /** @param spread as it is shown beside it */
    Evidence of(ReportView report, Spread spread, Locale locale) {
        Report of = reports.get(report.id());
        Places places = new Places(spread);
        List<Language> translated = spread.columns().stream()
                .filter(language -> !language.equals(report.sourceLanguage()))
                .toList();
        return new Evidence(
                spread.columns().stream()
                        .flatMap(language -> findings.quoted(of, language, locale).stream())
                        .map(places::finding)
                        .toList(),
                spread.columns().stream()
                        .flatMap(language -> notes.of(report.id(), language).stream())
                        .map(note -> new Evidence.PlacedNote(places.of(note.language(), note.paragraphId()), note))
                        .toList(),
                translated.stream()
                        .flatMap(language -> unchanged(report, language, places))
                        .toList(),
                steps.of(report.id()).stream()
                        .filter(step -> step.round() == report.round() && isDone(step))
                        .toList(),
                returns.of(report.id(), report.round()));
    }

    private Stream<Evidence.Place> unchanged(ReportView report, Language language, Places places) {
        return segments.list(report.id(), language).stream()
                .filter(segment -> segment.origin().kind() != Origin.Kind.HUMAN
                        && !segment.target().isBlank())
                .map(segment -> places.of(language, segment.paragraphId()));
    }

    private static boolean isDone(StepTime step) {
        return step.person() != null && step.outcome() != null && DONE.contains(step.outcome());
    }

    /** Where the parts of a text are seen. */
    private record Places(Spread spread, Set<String> passages) {

        Places(Spread spread) {
            this(spread, spread.rows().stream().map(Spread.Row::id).collect(Collectors.toSet()));
        }

        Evidence.PlacedFinding finding(Findings.Quoted one) {
            return new Evidence.PlacedFinding(
                    of(one.finding().edition(), one.finding().paragraphId()), one.finding(), visible(one.words()));
        }

        Evidence.Place of(Language edition, @Nullable String part) {
            String passage = part == null ? null : ReadPassage.showing(part);
            return new Evidence.Place(
                    edition,
                    part == null ? null : spread.parts().get(part),
                    passage != null && passages.contains(passage) ? passage : null);
        }

        private static String visible(String words) {
            boolean nothing = words.codePoints()
                    .allMatch(one -> Character.isWhitespace(one) || Character.getType(one) == Character.FORMAT);
            return nothing ? "" : words;
        }
    }
}
