package org.warraq.workflow.models.validation;

import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.warraq.workflow.rounds.ProcessMessages;

/** Messages are ones the program sends. */
final class MessageValidator implements ModelElementValidator<Message> {

    @Override
    public Class<Message> getElementType() {
        return Message.class;
    }

    @Override
    public void validate(Message message, ValidationResultCollector results) {
        String name = message.getName();
        if (name == null || !ProcessMessages.ALL.contains(name)) {
            results.addError(0, "nobody sends the message \"" + name + "\"");
        }
    }
}
