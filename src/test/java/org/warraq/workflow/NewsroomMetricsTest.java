package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** Whether what is counted and timed is what happened. */
@SharedNewsroomTest
class NewsroomMetricsTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    NewsroomNumbers numbers;

    @Autowired
    MeterRegistry metrics;

    @Value("${spring.datasource.url}")
    String url = "";

    @Test
    void reportsAndTasksAreCountedWhereTheyStand() {
        newsroom.as("rima");
        NewsroomNumbers.Now before = numbers.now();
        newsroom.start("Counted");
        newsroom.start("Counted, too");
        NewsroomNumbers.Now after = numbers.now();
        assertThat(more(before.reports(), after.reports(), "draft")).isEqualTo(2);
        assertThat(more(before.open(), after.open(), "draft")).isEqualTo(2);
        assertThat(more(before.overdue(), after.overdue(), "draft")).isZero();
    }

    @Test
    void taskWhoseDeadlineIsOverIsOverdue() {
        String report = newsroom.start("Late");
        NewsroomNumbers.Now before = numbers.now();
        new JdbcTemplate(TestDatabases.superuser(url))
                .update(
                        "update warraq.task set due_at = now() - interval '1 minute' where report_id = cast(? as uuid)",
                        report);
        NewsroomNumbers.Now after = numbers.now();
        assertThat(more(before.overdue(), after.overdue(), "draft")).isEqualTo(1);
        assertThat(after.open()).isEqualTo(before.open());
    }

    @Test
    void publishingIsTimedWithWhatLeadsToIt() {
        List<Timer> timers = List.of(
                metrics.get("warraq.release.lag").timer(),
                metrics.get("warraq.memory.search").timer(),
                metrics.get("warraq.checks").tag("of", "edition").timer());
        List<Long> before = timers.stream().map(Timer::count).toList();
        Map<String, Long> ended = numbers.ended();
        newsroom.published("Out in time");
        Newsroom.await(() -> timers.get(0).count() > before.get(0));
        for (int i = 0; i < before.size(); i++) {
            assertThat(timers.get(i).count())
                    .as(timers.get(i).getId().getName())
                    .isGreaterThan(before.get(i));
        }
        assertThat(timers.get(0).max(TimeUnit.SECONDS)).isBetween(0.0, 60.0);
        assertThat(more(ended, numbers.ended(), "published")).isEqualTo(1);
    }

    private static long more(Map<String, Long> before, Map<String, Long> after, String of) {
        return after.getOrDefault(of, 0L) - before.getOrDefault(of, 0L);
    }
}
