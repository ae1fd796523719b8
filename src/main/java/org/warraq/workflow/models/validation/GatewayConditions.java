package org.warraq.workflow.models.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.warraq.workflow.rounds.ProcessVariables;

/** Tries a gateway's conditions with a decision. */
final class GatewayConditions {

    private static final ExpressionFactoryImpl EXPRESSIONS = new ExpressionFactoryImpl();

    private GatewayConditions() {}

    /** Whether one of the ways leads on after this decision, or may. */
    static boolean lead(Collection<SequenceFlow> ways, @Nullable SequenceFlow fallback, String outcome) {
        return fallback != null || ways.stream().anyMatch(way -> leads(way, outcome));
    }

    /**
     * The ways that may be taken after this decision.
     *
     * @param outcome {@code null} where none has just been taken: then all
     */
    static List<SequenceFlow> taken(
            List<SequenceFlow> ways, @Nullable SequenceFlow fallback, @Nullable String outcome) {
        if (outcome == null) {
            return ways;
        }
        List<SequenceFlow> leading = ways.stream()
                .filter(way -> !way.equals(fallback) && leads(way, outcome))
                .toList();
        boolean surely = leading.stream().anyMatch(way -> answer(way, outcome).isPresent());
        return fallback == null || surely
                ? leading
                : Stream.concat(leading.stream(), Stream.of(fallback)).toList();
    }

    private static boolean leads(SequenceFlow way, String outcome) {
        // one that asks for more than the decision may
        return answer(way, outcome).orElse(true);
    }

    private static Optional<Boolean> answer(SequenceFlow way, String outcome) {
        if (way.getConditionExpression() == null) {
            return Optional.of(true);
        }
        SimpleContext decided = new SimpleContext();
        decided.setVariable(ProcessVariables.DECISION, EXPRESSIONS.createValueExpression(outcome, String.class));
        try {
            String condition = way.getConditionExpression().getTextContent().strip();
            return Optional.of(Boolean.TRUE.equals(EXPRESSIONS
                    .createValueExpression(decided, condition, Boolean.class)
                    .getValue(decided)));
        } catch (ELException e) {
            return Optional.empty();
        }
    }
}
