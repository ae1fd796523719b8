package org.warraq.architecture.planted.site;

/** Bad on purpose: a name that stands already in another room. */
class PlantedTwice {}
