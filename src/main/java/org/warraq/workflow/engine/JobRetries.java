package org.warraq.workflow.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.springframework.stereotype.Component;
import org.warraq.journal.Journal;
import org.warraq.report.Reports;

/** Has the engine deal with failed jobs as {@link JobRetry} says, whatever the diagram asks for. */
@Component
class JobRetries implements FailedJobCommandFactory {

    private final Reports reports;
    private final JobFailures failures;
    private final Journal journal;

    JobRetries(Reports reports, JobFailures failures, Journal journal) {
        this.reports = reports;
        this.failures = failures;
        this.journal = journal;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return new JobRetry(jobId, exception, reports, failures, journal);
    }
}
