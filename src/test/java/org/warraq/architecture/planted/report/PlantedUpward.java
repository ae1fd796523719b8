package org.warraq.architecture.planted.report;

import org.warraq.architecture.planted.workflow.PlantedWork;

/** Bad on purpose: a report that knows the workflow. */
class PlantedUpward {
    PlantedWork work = new PlantedWork();
}
