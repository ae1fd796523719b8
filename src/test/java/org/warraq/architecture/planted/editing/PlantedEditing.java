package org.warraq.architecture.planted.editing;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;

/** Bad on purpose: what a person writes asks the engine. */
public class PlantedEditing {

    /** Bad on purpose: another room's table. */
    static final String SAVE = "insert into segment (id) values (:id)";

    @Nullable
    RuntimeService engine;
}
