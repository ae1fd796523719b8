package org.warraq.workflow.models.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which ways lead from where to where in a diagram, as the engine reads them: by their own ends, not by what nodes list. */
record SequenceFlows(Map<FlowNode, List<SequenceFlow>> outgoing, Map<FlowNode, List<SequenceFlow>> incoming) {

    static SequenceFlows of(BpmnModelInstance model) {
        return of(List.of(model));
    }

    /** The same of several. */
    static SequenceFlows of(List<BpmnModelInstance> models) {
        List<SequenceFlow> flows = models.stream()
                .flatMap(model -> model.getModelElementsByType(SequenceFlow.class).stream())
                .toList();
        return new SequenceFlows(
                flows.stream()
                        .filter(flow -> flow.getSource() != null)
                        .collect(Collectors.groupingBy(SequenceFlow::getSource)),
                flows.stream()
                        .filter(flow -> flow.getTarget() != null)
                        .collect(Collectors.groupingBy(SequenceFlow::getTarget)));
    }

    List<SequenceFlow> from(FlowNode node) {
        return outgoing.getOrDefault(node, List.of());
    }

    List<SequenceFlow> to(FlowNode node) {
        return incoming.getOrDefault(node, List.of());
    }
}
