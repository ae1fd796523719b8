package org.warraq.architecture.planted.report.importing;

/** What stays inside the room report. */
public class PlantedInner {}
