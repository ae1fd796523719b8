package org.warraq.workflow.models;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.warraq.workflow.Stage;
import org.warraq.workflow.models.BrokenModel.Problem;
import org.warraq.workflow.rounds.Outcomes;

/** From everywhere there is one way on, whatever was decided, until an end: no report is ever stuck, lost or in two places. */
final class SequenceFlowRule implements ModelRule {

    @Override
    public Stream<Problem> problems(Diagram diagram) {
        return diagram.all(FlowNode.class).stream()
                .flatMap(node -> Stream.of(
                                reached(diagram, node),
                                goesOn(diagram, node),
                                conditions(diagram, node),
                                outcomes(diagram, node))
                        .flatMap(reasons -> reasons)
                        .map(reason -> new Problem(diagram.name(), node.getId(), reason)));
    }

    private static Stream<String> reached(Diagram diagram, FlowNode node) {
        boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
        return begins || !diagram.to(node).isEmpty() ? Stream.empty() : Stream.of("no way leads to it");
    }

    private static Stream<String> goesOn(Diagram diagram, FlowNode node) {
        int ways = diagram.from(node).size();
        if (node instanceof EndEvent || isEventSubProcess(node)) {
            return ways == 0 ? Stream.empty() : Stream.of("no way leads on from here");
        } else if (ways == 0) {
            return Stream.of("no way leads on from it");
        }
        boolean chooses = node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
        return ways == 1 || chooses ? Stream.empty() : Stream.of("only a gateway has more than one way on");
    }

    private static Stream<String> conditions(Diagram diagram, FlowNode node) {
        List<SequenceFlow> ways = diagram.from(node);
        if (!(node instanceof ExclusiveGateway gateway) || ways.size() == 1) {
            return ways.stream()
                    .filter(way -> way.getConditionExpression() != null)
                    .map(way -> "the condition of " + way.getId()
                            + " is only asked behind an exclusive gateway with other ways on");
        }
        return ways.stream()
                .filter(way -> !way.equals(gateway.getDefault()) && !hasExpression(way))
                .map(way -> "its way " + way.getId() + " needs a condition, an expression, or has to be the default");
    }

    private static boolean hasExpression(SequenceFlow way) {
        return way.getConditionExpression() != null
                && AllowedExpressions.isExpression(way.getConditionExpression().getTextContent());
    }

    private static Stream<String> outcomes(Diagram diagram, FlowNode node) {
        if (!(node instanceof UserTask step)) {
            return Stream.empty();
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.key().equals(step.getCamundaFormKey()))
                .flatMap(stage -> outcomes(diagram, step, stage));
    }

    private static Stream<String> outcomes(Diagram diagram, UserTask step, Stage stage) {
        Set<String> outcomes = new TreeSet<>(Outcomes.of(stage));
        List<SequenceFlow> ways = diagram.from(step);
        if (ways.size() == 1 && ways.get(0).getTarget() instanceof ExclusiveGateway gateway) {
            outcomes.removeIf(outcome -> GatewayConditions.lead(diagram.from(gateway), gateway.getDefault(), outcome));
            return outcomes.stream()
                    .map(outcome -> "where it ends as " + outcome + ", " + gateway.getId() + " has no way on");
        }
        return outcomes.size() == 1
                ? Stream.empty()
                : Stream.of(
                        "can end as any of " + String.join(", ", outcomes) + ": an exclusive gateway has to follow");
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess part && part.triggeredByEvent();
    }
}
