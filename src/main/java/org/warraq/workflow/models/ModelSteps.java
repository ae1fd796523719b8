package org.warraq.workflow.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.warraq.workflow.rounds.ProcessMessages;

/**
 * Finds the steps of a process.
 *
 * @param steps the ids of tasks, calls and waits for a time, in the order of the ways from the start
 * @param awaited by the id of a gateway that waits for events, the ids of those among them that are steps
 */
record ModelSteps(List<String> steps, Map<String, Set<String>> awaited) {

    static ModelSteps of(Diagram diagram, String process) {
        ModelElementInstance root = diagram.model().getModelElementById(process);
        return root instanceof Process found
                ? of(diagram, found.getFlowElements())
                : new ModelSteps(List.of(), Map.of());
    }

    private static ModelSteps of(Diagram diagram, Collection<FlowElement> elements) {
        Map<FlowNode, List<FlowNode>> next = diagram.all(SequenceFlow.class).stream()
                .collect(Collectors.groupingBy(
                        SequenceFlow::getSource, Collectors.mapping(SequenceFlow::getTarget, Collectors.toList())));
        List<String> steps = new ArrayList<>();
        Map<String, Set<String>> awaited = new HashMap<>();
        for (FlowNode node : inOrder(elements, next)) {
            if (isStep(node)) {
                steps.add(node.getId());
            }
            if (node instanceof EventBasedGateway) {
                awaited.put(node.getId(), stepsOf(next.getOrDefault(node, List.of())));
            }
        }
        awaited.values().removeIf(Set::isEmpty);
        return new ModelSteps(List.copyOf(steps), Map.copyOf(awaited));
    }

    private static Set<String> stepsOf(List<FlowNode> nodes) {
        return nodes.stream()
                .filter(ModelSteps::isStep)
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** From the starts along the ways; then what no way leads to, such as what an event begins. */
    private static Set<FlowNode> inOrder(Collection<FlowElement> elements, Map<FlowNode, List<FlowNode>> next) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>();
        elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowNode.class::cast)
                .forEach(ahead::add);
        elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.remove();
            if (seen.add(node)) {
                List<FlowNode> after = new ArrayList<>(next.getOrDefault(node, List.of()));
                Collections.reverse(after);
                after.forEach(ahead::addFirst);
                if (node instanceof SubProcess part) {
                    seen.addAll(inOrder(part.getFlowElements(), next));
                }
            }
        }
        return seen;
    }

    private static boolean isStep(FlowNode node) {
        return node instanceof Task
                || node instanceof CallActivity
                || (node instanceof IntermediateCatchEvent event
                        && event.getEventDefinitions().stream().anyMatch(ModelSteps::isWaitForTime));
    }

    private static boolean isWaitForTime(EventDefinition awaited) {
        return awaited instanceof TimerEventDefinition
                || (awaited instanceof MessageEventDefinition event
                        && event.getMessage() != null
                        && ProcessMessages.RELEASE_DUE.equals(event.getMessage().getName()));
    }
}
