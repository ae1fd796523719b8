package org.warraq.workflow.engine;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the engine answers and runs its jobs. Jobs that failed for good are counted; they are an editor's trouble, not the node's. */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

    private final ManagementService management;
    private final EngineJobs jobs;

    EngineHealth(ManagementService management, EngineJobs jobs) {
        super("The process engine does not answer");
        this.management = management;
        this.jobs = jobs;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long failed = management.createJobQuery().noRetriesLeft().count();
        (jobs.isRunning() ? health.up() : health.outOfService()).withDetail("failedJobs", failed);
    }
}
