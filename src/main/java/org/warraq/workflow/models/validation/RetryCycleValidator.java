package org.warraq.workflow.models.validation;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** What fails is tried again some times, some time apart. */
final class RetryCycleValidator implements ModelElementValidator<CamundaFailedJobRetryTimeCycle> {

    private static final Pattern RETRIES = Pattern.compile("R[1-9]\\d?/(PT\\d+[SMH]|P\\d+D)");

    @Override
    public Class<CamundaFailedJobRetryTimeCycle> getElementType() {
        return CamundaFailedJobRetryTimeCycle.class;
    }

    @Override
    public void validate(CamundaFailedJobRetryTimeCycle cycle, ValidationResultCollector results) {
        String retries = cycle.getTextContent().strip();
        if (!RETRIES.matcher(retries).matches()) {
            results.addError(0, "retries are written R5/PT10S, not \"" + retries + "\"");
        }
    }
}
