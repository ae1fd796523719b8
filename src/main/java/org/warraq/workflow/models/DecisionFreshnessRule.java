package org.warraq.workflow.models;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.warraq.workflow.models.BrokenModel.Problem;
import org.warraq.workflow.rounds.ProcessVariables;

/** A decision is kept until the next wait or save point and no longer: it is asked for right behind the step it ended. */
final class DecisionFreshnessRule implements ModelRule {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ASKED = Pattern.compile("\\b" + ProcessVariables.DECISION + "\\b");

    @Override
    public Stream<Problem> problems(Diagram diagram) {
        return diagram.all(ExclusiveGateway.class).stream()
                .filter(gateway -> diagram.from(gateway).stream().anyMatch(DecisionFreshnessRule::asks))
                .filter(gateway -> !isFresh(diagram, gateway, new HashSet<>()))
                .map(gateway -> new Problem(
                        diagram.name(), gateway.getId(), "asks for a decision where none has just been taken"));
    }

    private static boolean asks(SequenceFlow way) {
        return way.getConditionExpression() != null
                && ASKED.matcher(QUOTED.matcher(way.getConditionExpression().getTextContent())
                                .replaceAll(""))
                        .find();
    }

    private static boolean isFresh(Diagram diagram, FlowNode gateway, Set<FlowNode> seen) {
        return !gateway.isCamundaAsyncBefore()
                && diagram.to(gateway).stream()
                        .map(SequenceFlow::getSource)
                        .allMatch(before -> !seen.add(before) || hands(diagram, before, seen));
    }

    private static boolean hands(Diagram diagram, FlowNode before, Set<FlowNode> seen) {
        return !before.isCamundaAsyncAfter()
                && (before instanceof UserTask
                        || (before instanceof ExclusiveGateway && isFresh(diagram, before, seen)));
    }
}
