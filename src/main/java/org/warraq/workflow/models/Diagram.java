package org.warraq.workflow.models;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

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
}
