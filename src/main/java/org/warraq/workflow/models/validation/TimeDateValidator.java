package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** A date is asked of each report. */
final class TimeDateValidator implements ModelElementValidator<TimeDate> {

    @Override
    public Class<TimeDate> getElementType() {
        return TimeDate.class;
    }

    @Override
    public void validate(TimeDate date, ValidationResultCollector results) {
        if (!AllowedExpressions.isExpression(date.getTextContent())) {
            results.addError(0, "a date that is the same for every report is asked for");
        }
    }
}
