package org.warraq.workflow.models.validation;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.warraq.workflow.rounds.ProcessVariables;

/** A decision is kept until the next wait or save point and no longer: it is asked for right behind the step it ended. */
final class DecisionFreshnessValidator implements ModelElementValidator<ExclusiveGateway> {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ASKED = Pattern.compile("\\b" + ProcessVariables.DECISION + "\\b");

    private final SequenceFlows flows;

    DecisionFreshnessValidator(SequenceFlows flows) {
        this.flows = flows;
    }

    @Override
    public Class<ExclusiveGateway> getElementType() {
        return ExclusiveGateway.class;
    }

    @Override
    public void validate(ExclusiveGateway gateway, ValidationResultCollector results) {
        boolean asks = flows.from(gateway).stream().anyMatch(DecisionFreshnessValidator::asks);
        if (asks && !isFresh(gateway, new HashSet<>())) {
            results.addError(0, "asks for a decision where none has just been taken");
        }
    }

    private static boolean asks(SequenceFlow way) {
        return way.getConditionExpression() != null
                && ASKED.matcher(QUOTED.matcher(way.getConditionExpression().getTextContent())
                                .replaceAll(""))
                        .find();
    }

    private boolean isFresh(FlowNode gateway, Set<FlowNode> seen) {
        return !gateway.isCamundaAsyncBefore()
                && flows.to(gateway).stream()
                        .map(SequenceFlow::getSource)
                        .allMatch(before -> !seen.add(before) || hands(before, seen));
    }

    private boolean hands(FlowNode before, Set<FlowNode> seen) {
        return !before.isCamundaAsyncAfter()
                && (before instanceof UserTask || (before instanceof ExclusiveGateway && isFresh(before, seen)));
    }
}
