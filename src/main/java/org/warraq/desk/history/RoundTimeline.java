package org.warraq.desk.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.Stage;
import org.warraq.workflow.StepTime;

/**
 * Where one edition has been in a round.
 *
 * @param language {@code null} for the steps that are about all languages
 */
public record RoundTimeline(@Nullable Language language, List<StepTime> steps) {

    /** The lanes of a round: the source edition's, each translation's, and the one of what all have in common. */
    public record Round(int number, List<RoundTimeline> lanes) {}

    /** Newest round first; every language of the report has a lane in the newest. */
    static List<Round> rounds(ReportView report, List<StepTime> steps) {
        List<Round> rounds = new ArrayList<>();
        for (int number = report.round(); number > 0; number--) {
            rounds.add(new Round(number, lanes(report, steps, number)));
        }
        return rounds;
    }

    private static List<RoundTimeline> lanes(ReportView report, List<StepTime> steps, int round) {
        Map<String, List<StepTime>> byLanguage = new LinkedHashMap<>();
        byLanguage.put(report.sourceLanguage().tag(), new ArrayList<>());
        report.editions().keySet().forEach(tag -> byLanguage.putIfAbsent(tag, new ArrayList<>()));
        steps.stream()
                .filter(step -> step.round() == round)
                .forEach(step -> byLanguage
                        .computeIfAbsent(key(report, step), tag -> new ArrayList<>())
                        .add(step));
        return byLanguage.entrySet().stream()
                .map(lane ->
                        new RoundTimeline(lane.getKey().isEmpty() ? null : Language.of(lane.getKey()), lane.getValue()))
                .toList();
    }

    private static String key(ReportView report, StepTime step) {
        Language language = step.language();
        if (language != null) {
            return language.tag();
        }
        return step.stage() == Stage.DRAFT ? report.sourceLanguage().tag() : "";
    }
}
