package org.warraq.workflow.models.validation;

import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;

/** Every rule a decision table has to hold to. */
public final class DmnValidators {

    private DmnValidators() {}

    public static List<ModelElementValidator<?>> all() {
        return List.of(new ExpressionLanguageValidator(), new CellTextValidator());
    }

    /** Takes the names of languages out of a table that holds: they say nothing there. */
    public static void forgetLanguages(DmnModelInstance table) {
        List.copyOf(table.getModelElementsByType(DmnElement.class))
                .forEach(element -> element.removeAttribute(ExpressionLanguageValidator.LANGUAGE));
    }
}
