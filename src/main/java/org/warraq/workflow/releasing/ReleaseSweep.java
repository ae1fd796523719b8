package org.warraq.workflow.releasing;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.database.DatabaseTrouble;
import org.warraq.database.DatabaseWatch;
import org.warraq.database.RepeatedTrouble;
import org.warraq.publication.UnderEmbargo;
import org.warraq.workflow.engine.Collisions;
import org.warraq.workflow.engine.FailureCause;

/**
 * Releases the next report that is due. Its wait ends in the transaction that writes the release: whatever fails leaves it
 * waiting, and until then it can be recalled and moved. Any number of nodes and threads may do this at once.
 */
@Component
class ReleaseSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseSweep.class);

    private final RepeatedTrouble trouble = new RepeatedTrouble(LOG, "Nobody knows which releases are due");
    private final DatabaseWatch database;
    private final DueReleases due;
    private final ReleaseWait wait;
    private final ReleaseTries tries;
    private final ReleaseLag lag;
    private final TransactionTemplate transactions;
    private final JobExecutor jobs;

    ReleaseSweep(
            DueReleases due,
            ReleaseWait wait,
            ReleaseTries tries,
            ReleaseLag lag,
            PlatformTransactionManager transactions,
            DatabaseWatch database,
            SpringProcessEngineConfiguration engine) {
        this.database = database;
        this.due = due;
        this.wait = wait;
        this.tries = tries;
        this.lag = lag;
        this.transactions = new TransactionTemplate(transactions);
        this.jobs = engine.getJobExecutor();
    }

    /** @return whether there may be another; where this node does no work of the engine, none */
    boolean releaseNext() {
        AtomicReference<UUID> report = new AtomicReference<>();
        AtomicReference<@Nullable Duration> late = new AtomicReference<>();
        try {
            boolean released =
                    jobs.isActive() && Boolean.TRUE.equals(transactions.execute(status -> released(report, late)));
            Optional.ofNullable(late.get()).ifPresent(lag::record);
            trouble.over();
            return released;
        } catch (RuntimeException | Error e) {
            return failed(Optional.ofNullable(report.get()), e);
        }
    }

    private boolean released(AtomicReference<UUID> report, AtomicReference<@Nullable Duration> late) {
        Optional<UUID> next = due.lockNext();
        next.ifPresent(found -> {
            report.set(found);
            wait.end(found);
            lag.of(found).ifPresent(late::set);
        });
        return next.isPresent();
    }

    private boolean failed(Optional<UUID> report, Throwable thrown) {
        // The clock has gone back between the question and the release, or somebody was faster: the report waits on.
        if (FailureCause.is(UnderEmbargo.class, thrown) || Collisions.caused(thrown)) {
            return false;
        }
        // Which report it was about does not matter, and could not be taken down.
        if (DatabaseTrouble.of(thrown).isPresent()) {
            return inTrouble(thrown);
        }
        String cause = FailureCause.line(thrown);
        try {
            report.ifPresentOrElse(failed -> tries.failed(failed, cause), () -> trouble.failed(cause));
            return report.isPresent();
        } catch (RuntimeException e) {
            LOG.warn("Report {}: release failed: {}", report.orElse(null), cause);
            return false;
        }
    }

    private boolean inTrouble(Throwable thrown) {
        database.suspect();
        trouble.failed(FailureCause.line(thrown));
        return false;
    }
}
