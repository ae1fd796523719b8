package org.warraq.workflow.engine;

import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.publication.UnderEmbargo;
import org.warraq.report.Reports;

/**
 * What becomes of a job that failed: it is tried again, after ever longer pauses and for ever, and is somebody's business until
 * it is done. The engine's own way gives up after some tries, and nobody is told.
 */
final class JobRetry extends JobRetryCmd {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(JobRetry.class);

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(2);
    private static final String PUBLISH = "publish";
    private static final Duration RELEASE = Duration.ofSeconds(2);

    private final transient Reports reports;
    private final transient JobFailures failures;
    private final transient Journal journal;

    JobRetry(String jobId, Throwable exception, Reports reports, JobFailures failures, Journal journal) {
        super(jobId, exception);
        this.reports = reports;
        this.failures = failures;
        this.journal = journal;
    }

    @Override
    public @Nullable Object execute(CommandContext commandContext) {
        JobEntity job = getJob();
        if (job == null) {
            return null;
        }
        job.unlock();
        if (FailureCause.is(UnderEmbargo.class, exception)) {
            waitOn(job);
        } else if (shouldDecrementRetriesFor(exception)) {
            logException(job);
            tryAgain(job, report(commandContext, job));
        }
        notifyAcquisition(commandContext);
        return null;
    }

    private static UUID report(CommandContext context, JobEntity job) {
        return UUID.fromString(context.getExecutionManager()
                .findExecutionById(job.getProcessInstanceId())
                .getBusinessKey());
    }

    // the engine's times are of this type
    @SuppressWarnings("JavaUtilDate")
    private void tryAgain(JobEntity job, UUID report) {
        reports.lock(report);
        String step = job.getActivityId();
        int tries = failures.failed(job.getId(), report, step, FailureCause.line(exception));
        Duration pause = pause(step, tries);
        // never none left: that would be the engine's end of it
        job.setRetries(1);
        job.setDuedate(new Date(ClockUtil.getCurrentTime().getTime() + pause.toMillis()));
        if (tries == 1) {
            journal.append(Chain.of(report), Entry.itself("job-failed").detail(step));
        }
        LOG.warn(
                "Report {}: {} failed, try {}, again in {} s: {}",
                report,
                step,
                tries,
                pause.toSeconds(),
                FailureCause.line(exception));
    }

    // The clock says it is too early: no failure. Only rounds on earlier diagrams come here, see ReleaseWait.
    @SuppressWarnings("JavaUtilDate")
    private static void waitOn(JobEntity job) {
        job.setDuedate(new Date(ClockUtil.getCurrentTime().getTime() + RELEASE.toMillis()));
    }

    static Duration pause(String step, int tries) {
        if (PUBLISH.equals(step)) {
            return RELEASE;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
