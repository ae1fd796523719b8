package org.warraq.workflow.sequences;

import static org.warraq.support.Newsroom.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.warraq.support.Http.Answer;
import tools.jackson.databind.JsonNode;

/** Brings a report to its end by people who had no part in it: one that cannot be ended stands still. */
final class Ending {

    private static final Set<String> ENDS = Set.of("published", "withdrawn", "spiked");
    private static final int MOST_STEPS = 12;

    private static final Map<String, Step> LAST = Map.of(
            "draft", Step.SUBMIT_DRAFT,
            "review", Step.ACCEPT,
            "approve", Step.APPROVE,
            "confirm", Step.CONFIRM);

    private final Cast cast;
    private final ReportCalls calls;
    private final List<String> complaints = new ArrayList<>();

    Ending(Cast cast, ReportCalls calls) {
        this.cast = cast;
        this.calls = calls;
    }

    /** @return what is wrong with how it stands, and why it does not end */
    List<String> reached() {
        int steps = 0;
        while (complaints.isEmpty() && !ended(settled())) {
            if (steps++ > MOST_STEPS) {
                complaints.add("it does not end: " + calls.now());
            } else {
                next(calls.now());
            }
        }
        return complaints;
    }

    private JsonNode settled() {
        await(() -> {
            JsonNode report = calls.now();
            return !report.get("tasks").isEmpty() || ends(report) || isScheduled(report);
        });
        JsonNode report = explained();
        oneStage(report);
        return report;
    }

    private static boolean ended(JsonNode report) {
        return report.get("tasks").isEmpty() && ends(report);
    }

    private static boolean ends(JsonNode report) {
        return ENDS.contains(state(report));
    }

    private static boolean isScheduled(JsonNode report) {
        return state(report).equals("scheduled");
    }

    private static String state(JsonNode report) {
        return report.get("state").asString();
    }

    private void next(JsonNode report) {
        JsonNode open = report.at("/tasks/0");
        if (open.isMissingNode()) {
            answered(calls.embargo(cast.chief(), "null"), "lifting its embargo");
            return;
        }
        String stage = open.get("stage").asString();
        String task = open.get("id").asString();
        Player last = cast.finisher(stage);
        handOver(task, open.path("assignee").asString(""), last);
        answered(
                stage.equals("translate") ? translated(last, task) : calls.complete(last, task, last(stage, report)),
                stage);
    }

    /** What was not translated since its source changed is returned, and only then approved. */
    private static Step last(String stage, JsonNode report) {
        boolean stale = report.at("/editions/ar/stale").asBoolean();
        return stage.equals("approve") && stale ? Step.RETURN_LANGUAGE : Objects.requireNonNull(LAST.get(stage));
    }

    /** Nobody takes a task out of somebody's hands; it leaves them with the roles it asks for. */
    private void handOver(String task, String holder, Player last) {
        if (holder.equals(last.username())) {
            return;
        }
        if (cast.has(holder)) {
            cast.called(holder).become(Set.of());
            await(() -> !calls.isHeld(task));
        }
        answered(calls.task(last, task, "claim", ""), "taking over");
    }

    private Answer translated(Player last, String task) {
        while (calls.hasOpenSegment()) {
            answered(calls.translate(last), "translating");
        }
        return calls.complete(last, task, Step.SUBMIT_TRANSLATION);
    }

    private void answered(Answer answer, String what) {
        if (answer.status() >= 300) {
            complaints.add(what + ": " + ReportCalls.said(answer) + " where " + calls.now());
        }
    }

    // A withdrawal that was asked for waits beside a round that runs: confirmed, it ends that, too.
    private void oneStage(JsonNode report) {
        Set<String> stages = report.get("tasks")
                .valueStream()
                .map(task -> task.get("stage").asString())
                .filter(stage -> !stage.equals("confirm"))
                .collect(Collectors.toSet());
        if (stages.size() > 1) {
            complaints.add("it is in several stages: " + stages);
        }
    }

    /** What is due is released meanwhile: the report and its journal are two questions, and the first is asked again. */
    private JsonNode explained() {
        JsonNode before = calls.now();
        Set<String> states = Explained.by(calls.journal());
        JsonNode report = calls.now();
        if (!state(before).equals(state(report))) {
            return explained();
        }
        if (!states.contains(state(report))) {
            complaints.add("its journal says " + states + ", it is " + state(report));
        }
        return report;
    }
}
