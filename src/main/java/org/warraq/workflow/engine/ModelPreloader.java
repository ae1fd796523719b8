package org.warraq.workflow.engine;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** What reads diagrams and decision tables: a thousand classes, one for each element there might be, made beside the rest. */
final class ModelPreloader implements BackgroundPreinitializer {

    @Override
    public void preinitialize() {
        Bpmn.createEmptyModel();
        Dmn.createEmptyModel();
    }
}
