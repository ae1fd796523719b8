package org.warraq.workflow.models.validation;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** A duration is one the engine can count. */
final class TimeDurationValidator implements ModelElementValidator<TimeDuration> {

    private static final Pattern DURATION = Pattern.compile("P(?!$)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?");

    @Override
    public Class<TimeDuration> getElementType() {
        return TimeDuration.class;
    }

    @Override
    public void validate(TimeDuration duration, ValidationResultCollector results) {
        String text = duration.getTextContent();
        if (!DURATION.matcher(text.strip()).matches()) {
            results.addError(0, "\"" + text + "\" is not a duration such as PT1H30M");
        }
    }
}
