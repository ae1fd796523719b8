package org.warraq.architecture.planted.report;

/** Bad on purpose, together with the other. */
class PlantedEgg {
    static final int SHELLS = 1;

    PlantedHen laidBy = new PlantedHen();
}
