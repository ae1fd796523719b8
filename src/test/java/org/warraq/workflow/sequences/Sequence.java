package org.warraq.workflow.sequences;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.support.Http.Answer;
import tools.jackson.databind.JsonNode;

/** One report and what is tried with it, step by step; what must not happen is looked for after each. */
final class Sequence {

    private static final String FAR = "\"2199-01-01T00:00:00Z\"";

    private final Cast cast;
    private final ReportCalls calls;
    private final SplittableRandom random;
    private final Parts parts;
    private final Deque<String> tried = new ArrayDeque<>();
    private final Set<String> tasks = new LinkedHashSet<>();
    private final List<String> broken = new ArrayList<>();
    private int accepted;
    // of the note that was decided on last
    private String noteLanguage = "";

    Sequence(Cast cast, ReportCalls calls, Player creator, SplittableRandom random) {
        this.cast = cast;
        this.calls = calls;
        this.random = random;
        this.parts = new Parts(creator);
    }

    /** @return what happened though it must not, each with what was tried before */
    List<String> run(int steps) {
        for (int at = 0; at < steps; at++) {
            step(calls.now());
        }
        broken.addAll(new Ending(cast, calls).reached());
        return broken.stream()
                .map(one -> one + " in report " + calls.id() + " after " + tried)
                .toList();
    }

    int accepted() {
        return accepted;
    }

    private void step(JsonNode report) {
        report.get("tasks").forEach(task -> tasks.add(task.get("id").asString()));
        JsonNode open = report.at("/tasks/0");
        String stage = open.isMissingNode() ? "" : open.get("stage").asString();
        String holder = open.path("assignee").asString("");
        Step step = step(stage, !holder.isEmpty());
        if (step == Step.CHANGE_ROLES) {
            cast.shuffle(random);
            return;
        }
        Player who = who(stage, holder);
        Answer answer = attempt(step, who, open);
        tried.add(who + " " + step + " " + answer.status());
        judge(step, who, concerned(step, stage), answer);
        if (answer.status() < 300 && step != Step.READ) {
            accepted++;
            remember(step, who, stage);
        }
    }

    private Step step(String stage, boolean held) {
        if (random.nextInt(10) < 7) {
            List<Step> onwards = Step.onwards(stage, held);
            return onwards.get(random.nextInt(onwards.size()));
        }
        return Step.ALL.get(random.nextInt(Step.ALL.size()));
    }

    /** Mostly whoever holds the task, or somebody who might: others are refused at once. */
    private Player who(String stage, String holder) {
        int chance = random.nextInt(10);
        if (cast.has(holder) && chance < 6) {
            return cast.called(holder);
        }
        return chance < 8 ? cast.any(Step.role(stage), random) : cast.any(random);
    }

    private Answer attempt(Step step, Player who, JsonNode open) {
        String task = open.isMissingNode() ? anyTask() : open.get("id").asString();
        return switch (step) {
            case CLAIM -> calls.task(who, task, "claim", "");
            case GIVE_UP -> calls.task(who, task, "release", "");
            case TAKE_BACK -> calls.task(who, anyTask(), "take-back", "");
            case WRITE -> calls.write(who, random);
            case TRANSLATE -> calls.translate(who, random);
            case RECALL -> calls.act(who, "recall");
            case SPIKE -> calls.act(who, "spike");
            case CORRECT -> calls.correct(who);
            case UPDATE -> calls.update(who);
            case CORRECT_TRANSLATION -> calls.correctTranslation(who, random);
            case ASK_WITHDRAWAL -> calls.act(who, "withdrawal");
            case CLOSE_RELEASE -> calls.act(who, "releases/1/close");
            case EMBARGO -> calls.embargo(who, FAR);
            case LIFT_EMBARGO -> calls.embargo(who, "null");
            case HOLD_UNTIL_RELEASED -> calls.embargo(who, "\"released\"");
            case RELEASE -> calls.act(who, "release");
            case ASK -> calls.say(who, "question", random);
            case REMARK -> calls.say(who, "comment", random);
            case SUGGEST -> calls.say(who, "suggestion", random);
            case ANSWER -> decide(who, "answers");
            case SETTLE -> decide(who, "resolve");
            case TAKE_SUGGESTION -> decide(who, "take");
            case DECLINE_SUGGESTION -> decide(who, "decline");
            case READ, CHANGE_ROLES -> calls.read(who);
            default -> calls.complete(who, task, step);
        };
    }

    /** One of the notes that are open, or none there is. */
    private Answer decide(Player who, String verb) {
        List<JsonNode> open = calls.openNotes("");
        if (open.isEmpty()) {
            return calls.decide(who, UUID.randomUUID().toString(), verb);
        }
        JsonNode note = open.get(random.nextInt(open.size()));
        noteLanguage = note.get("language").asString();
        return calls.decide(who, note.get("id").asString(), verb);
    }

    private String anyTask() {
        return tasks.stream().skip(random.nextInt(tasks.size())).findFirst().orElseThrow();
    }

    /** The stage, or act, in which parts of the round count; "" where none do. */
    private static String concerned(Step step, String stage) {
        if (step == Step.RELEASE) {
            return Parts.RELEASE;
        }
        return step == Step.CLAIM || step.completes() ? stage : "";
    }

    private void judge(Step step, Player who, String stage, Answer answer) {
        complaint(step, who, stage, answer).ifPresent(what -> broken.add(who + " " + step + ": " + what));
    }

    private Optional<String> complaint(Step step, Player who, String stage, Answer answer) {
        boolean done = answer.status() < 300;
        @Nullable String what = null;
        if (answer.status() >= 500) {
            what = ReportCalls.said(answer);
        } else if (who.isNobody() && answer.status() != 403) {
            what = "somebody without a role was answered " + ReportCalls.said(answer);
        } else if (done && !who.is(role(step, stage))) {
            what = "nobody may without being " + role(step, stage);
        } else if (done && parts.bar(who, stage)) {
            what = "their part in the round forbids it";
        }
        return Optional.ofNullable(what);
    }

    /** "" where it depends on more than roles. */
    private static String role(Step step, String stage) {
        if (Step.EDITORS.contains(step)) {
            return "editor";
        }
        return stage.isEmpty() ? "" : Step.role(stage);
    }

    private void remember(Step step, Player who, String stage) {
        switch (step) {
            case WRITE -> parts.wrote(who);
            case TRANSLATE -> translated(who, stage);
            case CORRECT -> parts.newRound(who);
            case UPDATE, CORRECT_TRANSLATION -> parts.newRound(null);
            case ASK_WITHDRAWAL -> parts.asked(who);
            case TAKE_SUGGESTION -> took(who, stage);
            default -> {
                if (step.completes()) {
                    parts.completed(who, stage);
                }
            }
        }
    }

    /** Whoever takes one has typed it at the step they hold; at approval, where a translation is returned with it, too. */
    private void took(Player who, String stage) {
        if (noteLanguage.equals("en")) {
            parts.wrote(who);
        } else if (!stage.equals("review")) {
            parts.translated(who);
        }
    }

    /** What a reviewer changes does not make them a translator; what an editor changes makes them its author. */
    private void translated(Player who, String stage) {
        if (stage.equals("translate")) {
            parts.translated(who);
        } else if (stage.equals("approve")) {
            parts.wrote(who);
        }
    }
}
