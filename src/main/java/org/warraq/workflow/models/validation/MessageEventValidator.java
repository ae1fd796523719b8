package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** What waits for a message says for which. */
final class MessageEventValidator implements ModelElementValidator<MessageEventDefinition> {

    @Override
    public Class<MessageEventDefinition> getElementType() {
        return MessageEventDefinition.class;
    }

    @Override
    public void validate(MessageEventDefinition event, ValidationResultCollector results) {
        if (event.getMessage() == null) {
            results.addError(0, "does not say for which message it waits");
        }
    }
}
