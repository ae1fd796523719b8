package org.warraq.workflow.models.validation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.w3c.dom.Document;

/** Diagrams use the elements and settings we know and no others: no code, no listeners, nothing that runs beside. */
final class AllowedElementsValidator<T extends ModelElementInstance> implements ModelElementValidator<T> {

    private final Class<T> type;
    private final Map<String, Set<String>> reasons;

    private AllowedElementsValidator(Class<T> type, Map<String, Set<String>> reasons) {
        this.type = type;
        this.reasons = reasons;
    }

    /** One for the elements that have an id, and one for what stands in none of these: between them nothing is left out. */
    static List<ModelElementValidator<?>> of(BpmnModelInstance model, AllowedExpressions expressions) {
        Set<String> ids = model.getModelElementsByType(BaseElement.class).stream()
                .map(BaseElement::getId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Document document = (Document) model.getDocument().getDomSource().getNode();
        Map<String, Set<String>> reasons = AllowedElements.reasonsAgainst(document, expressions, ids);
        return List.of(
                new AllowedElementsValidator<>(Definitions.class, reasons),
                new AllowedElementsValidator<>(BaseElement.class, reasons));
    }

    @Override
    public Class<T> getElementType() {
        return type;
    }

    @Override
    public void validate(T element, ValidationResultCollector results) {
        String id = element instanceof BaseElement named ? named.getId() : AllowedElements.WHOLE;
        if (id != null) {
            reasons.getOrDefault(id, Set.of()).forEach(reason -> results.addError(0, reason));
        }
    }
}
