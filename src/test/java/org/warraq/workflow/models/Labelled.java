package org.warraq.workflow.models;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What has its name beside it and not inside. */
final class Labelled {

    private Labelled() {}

    static List<String> in(Diagram diagram) {
        return Stream.of(diagram.all(Event.class), diagram.all(Gateway.class), diagram.all(SequenceFlow.class))
                .flatMap(elements -> elements.stream().map(FlowElement.class::cast))
                .filter(element -> element.getName() != null)
                .map(FlowElement::getId)
                .toList();
    }
}
