package org.warraq.workflow.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock, which its timers follow, on the database's. What was put off by a clock that was ahead is due again. */
@Component
class EngineClock {

    // As JobRetry dates them: what is dated later was dated by a clock that has gone back since.
    private static final String TRY_AGAIN = """
            update engine.act_ru_job as job set duedate_ = cast(:now as timestamp)
            from job_failure as failed
            where failed.job_id = job.id_ and job.lock_owner_ is null
              and job.duedate_ > cast(:now as timestamp)
                                 + make_interval(secs => least(:first * 2 ^ least(failed.tries - 1, 20), :longest))
            """;

    private static final long A_SECOND = 1_000;

    private final JdbcClient jdbc;
    private final JobExecutor jobs;
    private volatile long before = Long.MAX_VALUE;

    EngineClock(JdbcClient jdbc, SpringProcessEngineConfiguration engine) {
        this.jdbc = jdbc;
        this.jobs = engine.getJobExecutor();
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void look() {
        if (jobs.isActive()) {
            synchronise();
        }
    }

    void synchronise() {
        Instant there = jdbc.sql("select warraq.clock()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        // Read after the answer: the engine may be late by the way it took, and is never early.
        long offset = there.toEpochMilli() - System.currentTimeMillis();
        ClockUtil.offset(offset);
        if (offset < before - A_SECOND) {
            tryAgain();
        }
        before = offset;
    }

    private void tryAgain() {
        jdbc.sql(TRY_AGAIN)
                .param("now", Timestamp.from(ClockUtil.getCurrentTime().toInstant()))
                .param("first", JobRetry.FIRST.toSeconds())
                .param("longest", JobRetry.LONGEST.toSeconds())
                .update();
    }
}
