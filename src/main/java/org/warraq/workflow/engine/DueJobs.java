package org.warraq.workflow.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Has jobs done now that would wait. */
@Component
public class DueJobs {

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    public void now(String job) {
        management.setJobDuedate(job, ClockUtil.getCurrentTime());
    }
}
