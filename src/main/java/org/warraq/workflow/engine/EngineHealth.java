package org.warraq.workflow.engine;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.warraq.database.DatabaseTrouble;
import org.warraq.database.DatabaseWatch;

/** Whether the engine answers and runs its jobs. Jobs and releases that failed are counted; they are an editor's trouble, not the node's. */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

    private final JobFailures failures;
    private final EngineJobs jobs;
    private final DatabaseWatch database;

    EngineHealth(JobFailures failures, EngineJobs jobs, DatabaseWatch database) {
        super("The process engine does not answer");
        this.database = database;
        this.failures = failures;
        this.jobs = jobs;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        // or it would be waited for for as long as the pool does
        if (!database.answers()) {
            health.down();
            return;
        }
        try {
            count(health);
        } catch (RuntimeException e) {
            // gone between the question and this; nobody needs its stack
            if (DatabaseTrouble.of(e).isEmpty()) {
                throw e;
            }
            health.down();
        }
    }

    private void count(Health.Builder health) {
        long failed = failures.number();
        (jobs.isRunning() ? health.up() : health.outOfService())
                .withDetail("failedJobs", failed)
                .withDetail("failedReleases", failures.releases());
    }
}
