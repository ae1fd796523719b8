package org.warraq.architecture.planted.workflow.engine;

/** The folder that knows all others of its room, and is known by none. */
public class PlantedEngine {}
