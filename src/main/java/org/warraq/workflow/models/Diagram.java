package org.warraq.workflow.models;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/** A diagram that has been read. */
record Diagram(String name, BpmnModelInstance model) {

    /** @throws BrokenModel if it is not XML, or not BPMN */
    static Diagram read(ModelFile model) {
        try {
            return new Diagram(model.name(), Bpmn.readModelFromStream(model.stream()));
        } catch (ModelException e) {
            throw new BrokenModel(model.name(), null, XmlErrors.of(model, e));
        }
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Document document() {
        return (Document) model.getDocument().getDomSource().getNode();
    }

    List<SequenceFlow> from(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    List<SequenceFlow> to(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .toList();
    }

    /** The process an element is in, through whatever is around it. */
    static Process processOf(ModelElementInstance element) {
        ModelElementInstance around = element;
        while (!(around instanceof Process)) {
            around = Objects.requireNonNull(around.getParentElement());
        }
        return (Process) around;
    }
}
