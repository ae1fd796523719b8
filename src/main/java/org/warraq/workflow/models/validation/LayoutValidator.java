package org.warraq.workflow.models.validation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** Every step and every way is drawn: people are shown where their report stands. */
final class LayoutValidator implements ModelElementValidator<FlowElement> {

    private final Set<BaseElement> drawn;

    LayoutValidator(BpmnModelInstance model) {
        drawn = Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .filter(element -> element != null)
                .collect(Collectors.toSet());
    }

    @Override
    public Class<FlowElement> getElementType() {
        return FlowElement.class;
    }

    @Override
    public void validate(FlowElement element, ValidationResultCollector results) {
        boolean seen = element instanceof FlowNode || element instanceof SequenceFlow;
        if (seen && !drawn.contains(element)) {
            results.addError(0, "is not drawn");
        }
    }
}
