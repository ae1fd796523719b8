package org.warraq.workflow.models;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.warraq.workflow.models.BrokenModel.Problem;

/** Every step and every way is drawn: people are shown where their report stands. */
final class LayoutRule implements ModelRule {

    @Override
    public Stream<Problem> problems(Diagram diagram) {
        Set<BaseElement> drawn = Stream.concat(
                        diagram.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        diagram.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .filter(element -> element != null)
                .collect(Collectors.toSet());
        return Stream.concat(diagram.all(FlowNode.class).stream(), diagram.all(SequenceFlow.class).stream())
                .filter(element -> !drawn.contains(element))
                .map(element -> new Problem(diagram.name(), element.getId(), "is not drawn"));
    }
}
