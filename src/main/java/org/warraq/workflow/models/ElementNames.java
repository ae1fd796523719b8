package org.warraq.workflow.models;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Text;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of a diagram are called: in the reader's language where the element says so, otherwise as it is written,
 * otherwise by its id. This is the one place where that is decided.
 *
 * @param byId by the element's id
 */
record ElementNames(Map<String, ElementName> byId) {

    private static final String PREFIX = "name-";
    private static final String NAME = "name";

    static ElementNames of(Diagram diagram) {
        Map<String, ElementName> names = new HashMap<>();
        for (BaseElement element : diagram.all(BaseElement.class)) {
            if (element.getId() != null) {
                names.put(element.getId(), new ElementName(written(element), translations(element)));
            }
        }
        return new ElementNames(names);
    }

    /** As they are meant where the diagram replaces this one of ours. */
    ElementNames besideOurs(ElementNames ours) {
        Map<String, ElementName> meant = new HashMap<>(byId);
        meant.replaceAll((id, name) -> name.besideOurs(ours.byId.getOrDefault(id, ElementName.NONE)));
        return new ElementNames(meant);
    }

    String of(String element, Locale language) {
        return Objects.requireNonNullElse(
                byId.getOrDefault(element, ElementName.NONE).in(language), element);
    }

    /** Writes the names in this language into a diagram that is to be drawn. */
    void writeInto(Diagram diagram, Locale language) {
        for (BaseElement element : diagram.all(BaseElement.class)) {
            ElementName name = byId.getOrDefault(Objects.requireNonNullElse(element.getId(), ""), ElementName.NONE);
            String translated = name.translations().get(language.getLanguage());
            if (translated != null && element instanceof TextAnnotation note && note.getText() != null) {
                note.getText().setTextContent(translated);
            } else if (translated != null) {
                element.setAttributeValue(NAME, translated);
            }
        }
    }

    private static @Nullable String written(BaseElement element) {
        if (element instanceof TextAnnotation note) {
            Text text = note.getText();
            return text == null ? null : text.getTextContent();
        }
        return element.getAttributeValue(NAME);
    }

    private static Map<String, String> translations(BaseElement element) {
        Map<String, String> translations = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                    .filter(property -> property.getCamundaName().startsWith(PREFIX))
                    .forEach(property -> translations.put(language(property), property.getCamundaValue()));
        }
        return translations;
    }

    private static String language(CamundaProperty property) {
        return property.getCamundaName().substring(PREFIX.length());
    }
}
