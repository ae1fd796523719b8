package org.warraq.architecture.planted.site;

import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;

/** Bad on purpose: a reader's page that asks the engine. */
class PlantedEngineUser {
    @Nullable
    TaskService engine;
}
