package org.warraq.architecture.planted.workflow;

/** What the planted examples reach for. */
public class PlantedWork {}
