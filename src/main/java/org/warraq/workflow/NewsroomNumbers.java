package org.warraq.workflow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.report.ReportState;

/** Counts of the whole newsroom, for whoever runs it. What grows for ever is counted apart, and more seldom. */
@Component
class NewsroomNumbers {

    // A count that takes longer costs more than it tells.
    private static final String BOUND = "set local statement_timeout = '5s'";

    private static final String UNDER_WAY = """
            select state, count(*) from report
            where state in ('draft', 'translate', 'review', 'approve', 'scheduled') group by state
            """;

    private static final String ENDED = """
            select state, count(*) from report where state in ('published', 'withdrawn', 'spiked') group by state
            """;

    private static final String OPEN = "select stage, count(*) from task group by stage";

    private static final String OVERDUE = "select stage, count(*) from task where due_at < clock() group by stage";

    private static final String FAILED_JOBS = """
            select count(*) from job_failure where exists (select 1 from act_ru_job where id_ = job_failure.job_id)
            """;

    private static final String FAILED_RELEASES = "select count(*) from release_try";

    private final JdbcClient jdbc;
    private final StandingStill standing;

    NewsroomNumbers(JdbcClient jdbc, StandingStill standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    /**
     * What is going on.
     *
     * @param reports that are under way, by state; those of none are not there
     * @param open tasks, by stage
     * @param overdue those of them whose deadline is over
     */
    record Now(
            Map<String, Long> reports,
            Map<String, Long> open,
            Map<String, Long> overdue,
            long standingStill,
            long failedJobs,
            long failedReleases) {}

    @Transactional(readOnly = true)
    public Now now() {
        jdbc.sql(BOUND).update();
        return new Now(by(UNDER_WAY), by(OPEN), by(OVERDUE), standing.failed(), one(FAILED_JOBS), one(FAILED_RELEASES));
    }

    /** Reports that are published, withdrawn or spiked, by state. */
    @Transactional(readOnly = true)
    public Map<String, Long> ended() {
        jdbc.sql(BOUND).update();
        return by(ENDED);
    }

    static boolean isEnded(ReportState state) {
        return switch (state) {
            case PUBLISHED, WITHDRAWN, SPIKED -> true;
            case DRAFT, TRANSLATE, REVIEW, APPROVE, SCHEDULED -> false;
        };
    }

    private Map<String, Long> by(String sql) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
