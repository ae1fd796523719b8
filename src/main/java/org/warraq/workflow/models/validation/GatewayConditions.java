package org.warraq.workflow.models.validation;

import java.util.Collection;
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

    private static boolean leads(SequenceFlow way, String outcome) {
        if (way.getConditionExpression() == null) {
            return true;
        }
        SimpleContext decided = new SimpleContext();
        decided.setVariable(ProcessVariables.DECISION, EXPRESSIONS.createValueExpression(outcome, String.class));
        try {
            String condition = way.getConditionExpression().getTextContent().strip();
            return Boolean.TRUE.equals(EXPRESSIONS
                    .createValueExpression(decided, condition, Boolean.class)
                    .getValue(decided));
        } catch (ELException e) {
            // It asks for more than the decision: it may.
            return true;
        }
    }
}
