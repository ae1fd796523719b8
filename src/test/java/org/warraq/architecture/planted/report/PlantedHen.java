package org.warraq.architecture.planted.report;

/** Bad on purpose: needs a constant of the file that needs it. A compiler copies the constant, and no class file tells. */
class PlantedHen {
    static final int LEGS = PlantedEgg.SHELLS + 1;
}
