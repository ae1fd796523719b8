package org.warraq.architecture.planted.workflow.rounds;

import org.warraq.architecture.planted.workflow.engine.PlantedEngine;

/** Bad on purpose: the last folder of the room knows the first. */
class PlantedRoundOfEngine {
    PlantedEngine engine = new PlantedEngine();
}
