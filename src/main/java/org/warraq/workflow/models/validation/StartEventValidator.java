package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** A process is started by the program and no other way; what begins inside it begins by an event. */
final class StartEventValidator implements ModelElementValidator<StartEvent> {

    @Override
    public Class<StartEvent> getElementType() {
        return StartEvent.class;
    }

    @Override
    public void validate(StartEvent start, ValidationResultCollector results) {
        boolean plain = start.getEventDefinitions().isEmpty();
        boolean inside = start.getParentElement() instanceof SubProcess part && part.triggeredByEvent();
        if (inside && plain) {
            results.addError(0, "waits for nothing: an event subprocess starts by a message or a timer");
        } else if (!inside && !plain) {
            results.addError(0, "has to be a plain start: processes are started by the program");
        }
    }
}
