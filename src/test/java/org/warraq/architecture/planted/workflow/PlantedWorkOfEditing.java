package org.warraq.architecture.planted.workflow;

import org.warraq.architecture.planted.editing.PlantedEditing;

/** Bad on purpose: the workflow knows the room above it, and writes a table that another room writes. */
class PlantedWorkOfEditing {

    static final String MARK = "update segment set state = 'open' where id = :id";

    PlantedEditing editing = new PlantedEditing();
}
