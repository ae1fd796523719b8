package org.warraq.workflow.engine;

import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.warraq.workflow.rounds.ProcessIds;

/** Has jobs done now that would wait. */
@Component
public class DueJobs {

    private final ManagementService management;
    private final RuntimeService engine;

    DueJobs(ManagementService management, RuntimeService engine) {
        this.management = management;
        this.engine = engine;
    }

    public void now(String job) {
        management.setJobDuedate(job, ClockUtil.getCurrentTime());
    }

    /** Whatever the report's release waits for. */
    public void releaseNow(UUID report) {
        engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(report.toString())
                .processDefinitionKey(ProcessIds.PUBLISH_REPORT)
                .list()
                .forEach(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream()
                        .map(Job::getId)
                        .forEach(this::now));
    }
}
