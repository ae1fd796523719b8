package org.warraq.architecture.planted.report;

/** Bad on purpose: a name that stands again in another room. */
class PlantedTwice {}
