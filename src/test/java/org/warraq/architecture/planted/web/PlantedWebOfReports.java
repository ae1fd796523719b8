package org.warraq.architecture.planted.web;

import org.warraq.architecture.planted.workflow.PlantedWork;

/** Bad on purpose: a layout that knows the workflow. */
class PlantedWebOfReports {
    PlantedWork work = new PlantedWork();
}
