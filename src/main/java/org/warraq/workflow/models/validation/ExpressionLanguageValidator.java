package org.warraq.workflow.models.validation;

import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** A table names no language but the one its cells would have anyway. */
final class ExpressionLanguageValidator implements ModelElementValidator<DmnElement> {

    static final String LANGUAGE = "expressionLanguage";

    private static final Pattern FEEL = Pattern.compile("(?i)^feel$|^https?://www\\.omg\\.org/spec/(DMN|FEEL)/");

    @Override
    public Class<DmnElement> getElementType() {
        return DmnElement.class;
    }

    @Override
    public void validate(DmnElement element, ValidationResultCollector results) {
        String language = element.getAttributeValue(LANGUAGE);
        if (language != null && !FEEL.matcher(language).find()) {
            results.addError(0, "names a language, " + language + ": tables hold quoted texts only");
        }
    }
}
