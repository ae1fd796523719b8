package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.warraq.workflow.rounds.ProcessVariables;

/** Processes call processes that are deployed beside them, and hand on what those cannot do without. */
final class CallActivityValidator implements ModelElementValidator<CallActivity> {

    private static final String BESIDE = "deployment";

    private final CalledProcesses processes;

    CallActivityValidator(CalledProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Class<CallActivity> getElementType() {
        return CallActivity.class;
    }

    @Override
    public void validate(CallActivity call, ValidationResultCollector results) {
        if (!processes.all().contains(call.getCalledElement())) {
            results.addError(0, "calls " + call.getCalledElement() + ", a process no diagram has");
        }
        if (!BESIDE.equals(call.getCamundaCalledElementBinding())) {
            results.addError(
                    0,
                    "has to call with the binding \"deployment\": reports under way finish on the diagrams they began with");
        }
        if (!CalledProcesses.hands(call, ProcessVariables.REPORT_ID)) {
            results.addError(0, "does not hand on " + ProcessVariables.REPORT_ID);
        }
        if (CalledProcesses.ins(call).noneMatch(in -> in.getCamundaBusinessKey() != null)) {
            results.addError(0, "does not hand on the business key");
        }
    }
}
