package org.warraq.workflow.releasing;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;

/** Releases that were due and failed: how often, since when, of what, and when they are tried again. */
@Component
public class ReleaseTries {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTries.class);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final String FAILED = """
            insert into release_try as tried (report_id, tries, error, first_at, last_at, next_at)
            values (:report, 1, :error, clock(), clock(), clock() + make_interval(secs => :first))
            on conflict (report_id) do update
            set tries = tried.tries + 1, error = excluded.error, last_at = clock(),
                next_at = clock() + make_interval(secs => least(:first * 2 ^ least(tried.tries, 10), :longest))
            returning tries
            """;

    private static final String NOW = "update release_try set next_at = clock() where report_id = :report";

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Journal journal;

    ReleaseTries(JdbcClient jdbc, Reports reports, Journal journal) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.journal = journal;
    }

    /** Takes down that a release failed once more, unless somebody has recalled it since. */
    @Transactional
    public void failed(UUID report, String cause) {
        if (reports.lock(report).state() != ReportState.SCHEDULED) {
            return;
        }
        int tries = jdbc.sql(FAILED)
                .param("report", report)
                .param("error", cause)
                .param("first", seconds(FIRST))
                .param("longest", seconds(LONGEST))
                .query(Integer.class)
                .single();
        if (tries == 1) {
            journal.append(Chain.of(report), Entry.itself("release-failed"));
        }
        LOG.warn("Report {}: release failed, try {}: {}", report, tries, cause);
    }

    /** No pause any more; the caller publishes that the release is expected. */
    public void now(UUID report) {
        jdbc.sql(NOW).param("report", report).update();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
