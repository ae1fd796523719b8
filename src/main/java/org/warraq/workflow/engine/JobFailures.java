package org.warraq.workflow.engine;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of jobs that failed, beside the engine's own rows: it keeps neither how often nor since when. */
@Component
class JobFailures {

    private static final String FAILED = """
            insert into job_failure (job_id, report_id, step, first_at, tries, error)
            values (:job, :report, :step, clock(), 1, :error)
            on conflict (job_id) do update set tries = job_failure.tries + 1, error = excluded.error
            returning tries
            """;

    private final JdbcClient jdbc;

    JobFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes down that a job failed once more. @return how often it has */
    int failed(String job, UUID report, String step, String error) {
        return jdbc.sql(FAILED)
                .param("job", job)
                .param("report", report)
                .param("step", step)
                .param("error", error)
                .query(Integer.class)
                .single();
    }

    /** How many releases were due and failed. */
    long releases() {
        return jdbc.sql("select count(*) from release_try").query(Long.class).single();
    }

    long number() {
        return jdbc.sql("select count(*) from job_failure").query(Long.class).single();
    }
}
