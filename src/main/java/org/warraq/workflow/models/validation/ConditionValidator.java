package org.warraq.workflow.models.validation;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** Conditions stand where they are asked, behind an exclusive gateway, and there each way has one or is the default. */
final class ConditionValidator implements ModelElementValidator<FlowNode> {

    private final SequenceFlows flows;

    ConditionValidator(SequenceFlows flows) {
        this.flows = flows;
    }

    @Override
    public Class<FlowNode> getElementType() {
        return FlowNode.class;
    }

    @Override
    public void validate(FlowNode node, ValidationResultCollector results) {
        List<SequenceFlow> ways = flows.from(node);
        Stream<String> reasons =
                node instanceof ExclusiveGateway gateway && ways.size() != 1 ? missing(gateway, ways) : unasked(ways);
        reasons.forEach(reason -> results.addError(0, reason));
    }

    private static Stream<String> unasked(List<SequenceFlow> ways) {
        return ways.stream()
                .filter(way -> way.getConditionExpression() != null)
                .map(way -> "the condition of " + way.getId()
                        + " is only asked behind an exclusive gateway with other ways on");
    }

    private static Stream<String> missing(ExclusiveGateway gateway, List<SequenceFlow> ways) {
        return ways.stream()
                .filter(way -> !way.equals(gateway.getDefault()) && !hasExpression(way))
                .map(way -> "its way " + way.getId() + " needs a condition, an expression, or has to be the default");
    }

    private static boolean hasExpression(SequenceFlow way) {
        return way.getConditionExpression() != null
                && AllowedExpressions.isExpression(way.getConditionExpression().getTextContent());
    }
}
