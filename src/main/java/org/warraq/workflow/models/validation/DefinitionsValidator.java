package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** A diagram is of a process. */
final class DefinitionsValidator implements ModelElementValidator<Definitions> {

    @Override
    public Class<Definitions> getElementType() {
        return Definitions.class;
    }

    @Override
    public void validate(Definitions definitions, ValidationResultCollector results) {
        if (definitions.getModelInstance().getModelElementsByType(Process.class).isEmpty()) {
            results.addError(0, "holds no process");
        }
    }
}
