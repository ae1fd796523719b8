package org.warraq.workflow.models.validation;

import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** The properties of an element are what it is called in a language: {@code name-ar}, {@code name-en}. */
final class TranslatedNameValidator implements ModelElementValidator<CamundaProperty> {

    private static final Pattern NAME = Pattern.compile("name-[a-z]{2,3}");
    private static final int LONGEST = 500;

    @Override
    public Class<CamundaProperty> getElementType() {
        return CamundaProperty.class;
    }

    @Override
    public void validate(CamundaProperty property, ValidationResultCollector results) {
        String name = Objects.requireNonNullElse(property.getCamundaName(), "");
        String value = Objects.requireNonNullElse(property.getCamundaValue(), "");
        if (!NAME.matcher(name).matches()) {
            results.addError(
                    0, "the property \"" + name + "\" is not used here: there are name-ar, name-en and the like");
        } else if (value.isBlank()) {
            results.addError(0, name + " says nothing");
        } else if (value.length() > LONGEST) {
            results.addError(0, name + " is longer than " + LONGEST + " characters");
        }
    }
}
