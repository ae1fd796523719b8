package org.warraq.workflow.models;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResult;
import org.warraq.workflow.models.BrokenModel.Problem;

/** Turns what validators say of a model into problems that name the file. */
final class ValidationProblems {

    private ValidationProblems() {}

    /** In the order of the validators, each one's by the element's id: the engine collects them in no order. */
    static List<Problem> of(String file, ModelInstance model, List<ModelElementValidator<?>> validators) {
        return validators.stream()
                .flatMap(validator -> of(file, model, validator))
                .distinct()
                .toList();
    }

    private static Stream<Problem> of(String file, ModelInstance model, ModelElementValidator<?> validator) {
        return model.validate(List.of(validator)).getResults().values().stream()
                .flatMap(List::stream)
                .map(result -> problem(file, model, result))
                .sorted((one, other) ->
                        Objects.toString(one.element(), "").compareTo(Objects.toString(other.element(), "")));
    }

    // What is about the document as a whole is about the file.
    private static Problem problem(String file, ModelInstance model, ValidationResult result) {
        ModelElementInstance element = result.getElement();
        String whole = model.getDocumentElement().getAttributeValue("id");
        String id = ElementIds.idOf(element);
        return new Problem(file, Objects.equals(id, whole) ? null : id, result.getMessage());
    }
}
