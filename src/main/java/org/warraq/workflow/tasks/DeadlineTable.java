package org.warraq.workflow.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.warraq.people.Role;
import org.warraq.report.Urgency;
import org.warraq.workflow.Stage;
import org.warraq.workflow.models.BrokenModel;
import org.warraq.workflow.models.BrokenModel.Problem;
import org.warraq.workflow.models.DecisionTables;
import org.warraq.workflow.models.ModelFile;

/** What a {@code deadlines.dmn} says, asked once for every stage and urgency there is. */
public final class DeadlineTable {

    private static final String DECISION = "deadlines";

    private final Map<Stage, Map<Urgency, Deadline>> table = new EnumMap<>(Stage.class);

    /** @throws BrokenModel as reading it does */
    public static void check(ModelFile model) {
        new DeadlineTable(model);
    }

    /** @throws BrokenModel if a stage and urgency have no answer, more than one, or one that cannot be kept */
    DeadlineTable(ModelFile model) {
        DmnEngine engine = DecisionTables.engine();
        DmnDecision decision = DecisionTables.read(engine, model, DECISION);
        List<Problem> problems = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (Urgency urgency : Urgency.values()) {
                try {
                    put(stage, urgency, answer(engine, decision, stage, urgency));
                } catch (RuntimeException e) {
                    problems.add(new Problem(
                            model.name(), DECISION, stage.key() + ", " + urgency.key() + ": " + e.getMessage()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenModel(problems);
        }
    }

    Deadline of(Stage stage, Urgency urgency) {
        return Objects.requireNonNull(Objects.requireNonNull(table.get(stage)).get(urgency));
    }

    private void put(Stage stage, Urgency urgency, Deadline deadline) {
        table.computeIfAbsent(stage, none -> new EnumMap<>(Urgency.class)).put(urgency, deadline);
    }

    private static Deadline answer(DmnEngine engine, DmnDecision decision, Stage stage, Urgency urgency) {
        DmnDecisionResult result =
                engine.evaluateDecision(decision, Map.of("stage", stage.key(), "urgency", urgency.key()));
        if (result.size() != 1) {
            throw new IllegalArgumentException(result.size() + " rules answer; one has to");
        }
        DmnDecisionResultEntries rule = result.getSingleResult();
        return new Deadline(duration(rule, "allowed"), duration(rule, "escalateAfter"), role(rule, "escalateTo"));
    }

    private static Duration duration(DmnDecisionResultEntries rule, String output) {
        String text = text(rule, output);
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(Duration.ofSeconds(1)) >= 0) {
                return duration;
            }
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(output + " \"" + text + "\" is not a duration such as PT1H30M", e);
        }
        throw new IllegalArgumentException(output + " \"" + text + "\" is less than a second");
    }

    private static Role role(DmnDecisionResultEntries rule, String output) {
        String text = text(rule, output);
        try {
            return Role.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(output + " \"" + text + "\" is not a role", e);
        }
    }

    private static String text(DmnDecisionResultEntries rule, String output) {
        if (rule.containsKey(output) && rule.getEntry(output) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException(output + " is missing");
    }
}
