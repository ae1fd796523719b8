package org.warraq.workflow.sequences;

import static org.warraq.support.Newsroom.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.warraq.support.Http.Answer;
import tools.jackson.databind.JsonNode;

/** Brings a report to its end by people who had no part in it: one that cannot be ended stands still. */
final class Ending {

    private static final Set<String> ENDS = Set.of("published", "withdrawn", "spiked");
    private static final int MOST_STEPS = 12;

    private static final String CONFIRM = "confirm";
    private static final Set<String> TRANSLATED = Set.of("translate", "review");

    private static final Map<String, Step> LAST = Map.of(
            "draft",
            Step.SUBMIT_DRAFT,
            "translate",
            Step.SUBMIT_TRANSLATION,
            "review",
            Step.ACCEPT,
            "approve",
            Step.APPROVE,
            CONFIRM,
            Step.CONFIRM);

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
        if (!handOver(task, open.path("assignee").asString(""), last)) {
            return;
        }
        if (!stage.equals(CONFIRM) && !stage.equals("draft")) {
            settle(last, stage, task);
        }
        if (TRANSLATED.contains(stage)) {
            translate(last, task);
        } else if (stage.equals("draft")) {
            answered(calls.tell(last), "telling");
        }
        Answer done = calls.complete(last, task, last(stage, report));
        if (!isOver(task, done)) {
            answered(done, stage);
        }
    }

    /** What was not translated since its source changed is returned, and only then approved. */
    private static Step last(String stage, JsonNode report) {
        boolean stale = report.at("/editions/ar/stale").asBoolean();
        return stage.equals("approve") && stale ? Step.RETURN_LANGUAGE : Objects.requireNonNull(LAST.get(stage));
    }

    /**
     * Nobody takes a task out of somebody's hands; it leaves them with the roles it asks for.
     *
     * @return whether it is there to be done
     */
    private boolean handOver(String task, String holder, Player last) {
        if (holder.equals(last.username())) {
            return true;
        }
        if (cast.has(holder)) {
            cast.called(holder).become(Set.of());
            await(() -> !calls.isHeld(task));
        }
        Answer claimed = calls.task(last, task, "claim", "");
        if (isOver(task, claimed)) {
            return false;
        }
        answered(claimed, "taking over");
        return true;
    }

    /** What nobody answered, as far as it stops this stage. */
    private void settle(Player last, String stage, String task) {
        calls.openNotes(stage.equals("approve") ? "" : "ar").forEach(note -> {
            Answer settled = calls.decide(last, note.get("id").asString(), "resolve");
            if (!isOver(task, settled)) {
                answered(settled, "settling");
            }
        });
    }

    /** What is open: in review as well, where the source was written on meanwhile. */
    private void translate(Player last, String task) {
        boolean over = false;
        while (!over && complaints.isEmpty() && calls.hasOpenSegment()) {
            Answer saved = calls.translate(last);
            over = isOver(task, saved);
            if (!over) {
                answered(saved, "translating");
            }
        }
    }

    /** A withdrawal that was confirmed ends the round that runs, and its task under whoever was about to take it. */
    private boolean isOver(String task, Answer answer) {
        boolean refused = answer.status() == 409 || answer.status() == 403;
        return refused && Explained.by(calls.journal()).contains("withdrawn") && !calls.isOpen(task);
    }

    private void answered(Answer answer, String what) {
        if (answer.status() >= 300) {
            complaints.add(what + ": " + ReportCalls.said(answer) + " where " + calls.now());
        }
    }

    /** One stage of the round that runs; beside it a withdrawal to be confirmed, if its journal says that one was asked for. */
    private void oneStage(JsonNode report) {
        List<String> tasks = stages(report);
        Set<String> stages = new HashSet<>(tasks);
        stages.remove(CONFIRM);
        if (stages.size() > 1) {
            complaints.add("it is in several stages: " + stages);
        }
        int asked = Explained.isWithdrawalOpen(calls.journal()) ? 1 : 0;
        int waiting = Collections.frequency(tasks, CONFIRM);
        if (waiting != asked) {
            complaints.add("its journal says " + asked + " withdrawals are to be confirmed, there are " + waiting);
        }
    }

    private static List<String> stages(JsonNode report) {
        return report.get("tasks")
                .valueStream()
                .map(task -> task.get("stage").asString())
                .toList();
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
