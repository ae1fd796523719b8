package org.warraq.workflow.engine;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the engine answers and runs its jobs. Jobs and releases that failed are counted; they are an editor's trouble, not the node's. */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

    private final JobFailures failures;
    private final EngineJobs jobs;

    EngineHealth(JobFailures failures, EngineJobs jobs) {
        super("The process engine does not answer");
        this.failures = failures;
        this.jobs = jobs;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long failed = failures.number();
        (jobs.isRunning() ? health.up() : health.outOfService())
                .withDetail("failedJobs", failed)
                .withDetail("failedReleases", failures.releases());
    }
}
