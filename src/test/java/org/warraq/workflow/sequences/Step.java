package org.warraq.workflow.sequences;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody may try with a report. */
enum Step {
    CLAIM,
    GIVE_UP,
    WRITE,
    SUBMIT_DRAFT(Map.of("decision", "submit")),
    TRANSLATE,
    SUBMIT_TRANSLATION(Map.of("decision", "submit")),
    ACCEPT(Map.of("decision", "accept")),
    RETURN(Map.of("decision", "return", "reason", "names", "reasonCode", "style")),
    APPROVE(Map.of("decision", "approve")),
    RETURN_MARKED(Map.of("decision", "return", "reasonCode", "names")),
    RETURN_LANGUAGE(Map.of("decision", "return", "reason", "figures", "returnTo", List.of("ar"))),
    RETURN_TO_DRAFT(Map.of("decision", "return", "reason", "figures", "returnTo", "draft")),
    SPIKE_AT_APPROVAL(Map.of("decision", "spike", "reason", "cancelled")),
    CONFIRM(Map.of("decision", "accept")),
    REFUSE(Map.of("decision", "return", "reason", "it stands")),
    TAKE_BACK,
    RECALL,
    EMBARGO,
    LIFT_EMBARGO,
    HOLD_UNTIL_RELEASED,
    RELEASE,
    SPIKE,
    CORRECT,
    UPDATE,
    CORRECT_TRANSLATION,
    ASK_WITHDRAWAL,
    CLOSE_RELEASE,
    ASK,
    REMARK,
    SUGGEST,
    ANSWER,
    SETTLE,
    TAKE_SUGGESTION,
    DECLINE_SUGGESTION,
    READ,
    CHANGE_ROLES;

    static final List<Step> ALL = List.of(values());

    /** What only an editor may do, beside the tasks that are theirs. */
    static final Set<Step> EDITORS =
            Set.of(RECALL, RELEASE, SPIKE, CORRECT, UPDATE, CORRECT_TRANSLATION, ASK_WITHDRAWAL, CLOSE_RELEASE);

    private final Map<String, Object> decision;

    Step() {
        this(Map.of());
    }

    Step(Map<String, Object> decision) {
        this.decision = decision;
    }

    /** Whether it completes a task. Which one is another matter: a decision may be meant for one and be said of another. */
    boolean completes() {
        return !decision.isEmpty();
    }

    Map<String, Object> decision() {
        return decision;
    }

    /** What brings a report on from where it is; tried more often than all else. */
    static List<Step> onwards(String stage, boolean held) {
        if (!stage.isEmpty() && !held) {
            return List.of(CLAIM);
        }
        return switch (stage) {
            case "draft" -> List.of(WRITE, SUBMIT_DRAFT);
            case "translate" -> List.of(TRANSLATE, TRANSLATE, TRANSLATE, SUBMIT_TRANSLATION, WRITE);
            case "review" -> List.of(TRANSLATE, ACCEPT, ACCEPT, RETURN_MARKED, SETTLE);
            case "approve" ->
                List.of(
                        HOLD_UNTIL_RELEASED,
                        WRITE,
                        APPROVE,
                        APPROVE,
                        APPROVE,
                        SETTLE,
                        TAKE_SUGGESTION,
                        RETURN_LANGUAGE,
                        RETURN_TO_DRAFT);
            case "confirm" -> List.of(CONFIRM, REFUSE, REFUSE);
            default ->
                List.of(
                        RECALL,
                        EMBARGO,
                        LIFT_EMBARGO,
                        RELEASE,
                        RELEASE,
                        CORRECT,
                        UPDATE,
                        CORRECT_TRANSLATION,
                        ASK_WITHDRAWAL,
                        CLOSE_RELEASE);
        };
    }

    /** The role that a task of this stage asks for; where there is none, editors do what is left to do. */
    static String role(String stage) {
        return switch (stage) {
            case "draft" -> "reporter";
            case "translate", "review" -> "translator";
            default -> "editor";
        };
    }
}
