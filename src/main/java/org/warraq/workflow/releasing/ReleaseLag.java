package org.warraq.workflow.releasing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long releases come after they were due, {@code warraq_release_lag_seconds}. A report is due when its embargo is over and it is
 * approved; one that is held until somebody releases it, when they do.
 */
@Component
class ReleaseLag {

    private static final String LAG = """
            select extract(epoch from current_release.released_at
                                      - greatest(nullif(report.embargo_until, 'infinity'), decision.decided_at, release_order.ordered_at))
            from report
            join current_release on current_release.report_id = report.id and current_release.round = report.round
            join last_approval on last_approval.report_id = report.id
            join decision on decision.task_id = last_approval.task_id
            left join release_order on release_order.task_id = last_approval.task_id
            where report.id = :report
            """;

    private final JdbcClient jdbc;
    private final Timer lag;

    ReleaseLag(JdbcClient jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.lag = Timer.builder("warraq.release.lag")
                .description("From when a release was due until it was out")
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30))
                .register(metrics);
    }

    /** Of the release that this transaction wrote; empty where it wrote none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Duration> of(UUID report) {
        return jdbc.sql(LAG)
                .param("report", report)
                .query(Double.class)
                .optional()
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /** Once it is committed. */
    void record(Duration late) {
        lag.record(late);
    }
}
