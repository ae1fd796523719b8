package org.warraq.translation.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Parts;
import org.warraq.report.Report;
import org.warraq.translation.CheckTimes;
import org.warraq.translation.Policies;
import org.warraq.translation.Segment;
import org.warraq.translation.checks.AllChecks;
import org.warraq.translation.checks.Found;
import org.warraq.translation.checks.Pair;
import org.warraq.translation.checks.Text;

/** Runs the checks over whole editions. Computes only: texts come in, findings go out, each under its id. */
@Component
public class EditionChecks {

    private final Policies policies;
    private final CheckTimes times;

    EditionChecks(Policies policies, CheckTimes times) {
        this.policies = policies;
        this.times = times;
    }

    /** Findings by id, in the order of the checks. */
    public Map<String, LocatedFinding> source(Report report, Content content) {
        return times.edition(() -> ofSource(report, content));
    }

    private Map<String, LocatedFinding> ofSource(Report report, Content content) {
        Language language = report.sourceLanguage();
        List<JoinedParagraph> paragraphs = Parts.of(content).stream()
                .map(part -> JoinedParagraph.of(part.id(), language, part.text()))
                .toList();
        IdentityHashMap<Text, JoinedParagraph> homes = homes(paragraphs);
        List<Text> texts = paragraphs.stream().map(one -> one.pair().target()).toList();
        Collected collected = new Collected(report.id());
        for (Found found : policies.valid().checks().texts(texts)) {
            collected.add(home(homes, found).located(found, language), null);
        }
        return collected.byId;
    }

    /** The same for a translation; segments without a target are not looked at. */
    public Map<String, LocatedFinding> translation(Report report, Language language, List<Segment> segments) {
        return times.edition(() -> ofTranslation(report, language, segments));
    }

    private Map<String, LocatedFinding> ofTranslation(Report report, Language language, List<Segment> segments) {
        AllChecks checks = policies.valid().checks();
        Collected collected = new Collected(report.id());
        compare(checks, report, language, segments, collected);
        List<JoinedParagraph> paragraphs = JoinedParagraph.of(report.sourceLanguage(), language, segments).stream()
                .filter(one -> one.pair().target().isWritten())
                .toList();
        IdentityHashMap<Text, JoinedParagraph> homes = homes(paragraphs);
        for (Found found : checks.translations(
                paragraphs.stream().map(JoinedParagraph::pair).toList())) {
            collected.add(home(homes, found).located(found, language), null);
        }
        return collected.byId;
    }

    private static void compare(
            AllChecks checks, Report report, Language language, List<Segment> segments, Collected collected) {
        IdentityHashMap<Text, Segment> segmentOf = new IdentityHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Segment segment : segments) {
            if (!segment.target().isBlank() && !segment.isAlone()) {
                Pair pair = Pair.of(report.sourceLanguage(), segment.source(), language, segment.target());
                pairs.add(pair);
                segmentOf.put(pair.source(), segment);
                segmentOf.put(pair.target(), segment);
            }
        }
        for (Found found : checks.comparison(pairs)) {
            Segment segment = Objects.requireNonNull(segmentOf.get(found.text()));
            LocatedFinding located = new LocatedFinding(
                    found, language, segment.paragraphId(), segment.id(), found.start(), found.end());
            collected.add(located, found.text().source() ? segment.target() : segment.source());
        }
    }

    // Two paragraphs may say the same: by identity.
    private static IdentityHashMap<Text, JoinedParagraph> homes(List<JoinedParagraph> paragraphs) {
        IdentityHashMap<Text, JoinedParagraph> homes = new IdentityHashMap<>();
        paragraphs.forEach(one -> homes.put(one.pair().target(), one));
        return homes;
    }

    private static JoinedParagraph home(Map<Text, JoinedParagraph> homes, Found found) {
        return Objects.requireNonNull(homes.get(found.text()));
    }

    private static final class Collected {

        private final UUID report;
        private final Map<String, LocatedFinding> byId = new LinkedHashMap<>();
        private final Map<String, Integer> occurrences = new HashMap<>();

        Collected(UUID report) {
            this.report = report;
        }

        void add(LocatedFinding located, @Nullable String other) {
            int occurrence = occurrences.merge(located.id(report, other, 0), 1, Integer::sum);
            byId.put(located.id(report, other, occurrence), located);
        }
    }
}
