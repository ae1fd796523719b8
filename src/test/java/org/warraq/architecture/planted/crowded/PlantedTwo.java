package org.warraq.architecture.planted.crowded;

/** One of a crowd. */
class PlantedTwo {}
