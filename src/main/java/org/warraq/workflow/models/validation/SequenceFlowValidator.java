package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** From everywhere there is one way on, until an end: no report is ever stuck, lost or in two places. */
final class SequenceFlowValidator implements ModelElementValidator<FlowNode> {

    private final SequenceFlows flows;

    SequenceFlowValidator(SequenceFlows flows) {
        this.flows = flows;
    }

    @Override
    public Class<FlowNode> getElementType() {
        return FlowNode.class;
    }

    @Override
    public void validate(FlowNode node, ValidationResultCollector results) {
        boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
        if (!begins && flows.to(node).isEmpty()) {
            results.addError(0, "no way leads to it");
        }
        goesOn(node, results);
    }

    private void goesOn(FlowNode node, ValidationResultCollector results) {
        int ways = flows.from(node).size();
        boolean ends = node instanceof EndEvent || isEventSubProcess(node);
        boolean chooses = node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
        if (ends && ways > 0) {
            results.addError(0, "no way leads on from here");
        } else if (!ends && ways == 0) {
            results.addError(0, "no way leads on from it");
        } else if (!ends && ways > 1 && !chooses) {
            results.addError(0, "only a gateway has more than one way on");
        }
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess part && part.triggeredByEvent();
    }
}
