package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** A process runs, and has an id to start it by. */
final class ProcessValidator implements ModelElementValidator<Process> {

    @Override
    public Class<Process> getElementType() {
        return Process.class;
    }

    @Override
    public void validate(Process process, ValidationResultCollector results) {
        if (process.getId() == null) {
            results.addError(0, "holds a process without an id");
        }
        if (!process.isExecutable()) {
            results.addError(0, "is not executable");
        }
    }
}
