package org.warraq.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.support.DatabaseClock;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.ServerProcess;

/**
 * Clocks that step while two nodes run: the second node's, and the database's. A hundred embargoes each time: half of them end
 * within the step, half long after it. None is released before the database's clock says so, whatever a node's says.
 */
@Tag("trial")
@OwnNewsroomTest
class ClockTrial {

    private static final int EMBARGOES = Integer.getInteger("embargoes", 100);
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(-1),
            Duration.ofHours(1),
            Duration.ofHours(-1),
            Duration.ofDays(1),
            Duration.ofDays(-1));
    /** Within which all that is due is to be out, and a little for asking. */
    private static final Duration LATE = Duration.ofSeconds(2);

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void clockOfTheDatabaseSteps(@TempDir Path home) {
        try (ServerProcess second = ServerProcess.on(environment, home)) {
            assertThat(second.port()).isPositive();
            STEPS.forEach(step -> trial("database", step, step, this::databaseAhead));
        }
    }

    @Test
    void clockOfOneNodeOfTwoSteps(@TempDir Path home) {
        Preloaded clock = Preloaded.in(home).orElseThrow(() -> new AssertionError("apt install libfaketime"));
        try (ServerProcess second = ServerProcess.on(environment, home, clock.environment())) {
            for (Duration step : STEPS) {
                clock.ahead(step);
                await(() -> Duration.between(Instant.now().plus(step), clockOf(second))
                                .abs()
                                .toSeconds()
                        < 5);
                clock.ahead(Duration.ZERO);
                trial("node", step, Duration.ZERO, clock::ahead);
            }
        }
    }

    /** What the second node says the time is. */
    private static Instant clockOf(ServerProcess node) {
        String date = org.warraq.support.Http.at(node.port())
                .get("/actuator/health/liveness")
                .header("Date");
        return Instant.from(java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    }

    private void databaseAhead(Duration duration) {
        DatabaseClock.ahead(environment, duration);
    }

    /** @param felt by how much the step moves the clock that decides */
    private void trial(String whose, Duration step, Duration felt, Consumer<Duration> ahead) {
        ScheduledReports scheduled = new ScheduledReports(newsroom);
        List<String> all = scheduled.make("The " + whose + "'s clock by " + step, EMBARGOES);
        List<String> near = all.subList(0, EMBARGOES / 2);
        List<String> far = all.subList(EMBARGOES / 2, EMBARGOES);
        Instant late = Instant.now().plus(step.abs()).plus(Duration.ofHours(2));
        Instant soon = Instant.now().plus(Duration.ofSeconds(20));
        scheduled.until(far, late);
        scheduled.until(near, soon);
        assertThat(Instant.now()).as("all are set before the first is due").isBefore(soon);

        ahead.accept(step);
        Instant due = felt.isNegative() || felt.isZero() ? soon : now();
        if (felt.isNegative()) {
            await(() -> Instant.now().isAfter(soon.plus(LATE)));
            assertThat(released(near)).isZero();
            near = all.subList(0, EMBARGOES / 2 - 4);
            scheduled.handle(all.subList(EMBARGOES / 2 - 4, EMBARGOES / 2), late);
        } else {
            scheduled.awaitPublished(near);
        }
        assertThat(released(far)).isZero();
        Duration stepped = felt.isNegative() ? Duration.ZERO : lateness(near, due);
        scheduled.handle(far.subList(0, 4), late);

        ahead.accept(Duration.ZERO);
        Instant back = now();
        scheduled.awaitPublished(near);
        Duration afterwards = felt.isNegative() ? lateness(near, back) : Duration.ZERO;
        scheduled.handle(far.subList(4, 8), late);
        List<String> rest =
                all.stream().filter(report -> released(List.of(report)) == 0).toList();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        scheduled.until(rest, end);
        assertThat(released(rest)).isZero();
        scheduled.awaitPublished(rest);
        Duration last = lateness(rest, end);
        System.out.printf(
                "%s %+,d s: %d embargoes; late by at most %s after the step, %s after it was undone, %s at the end (%d at once)%n",
                whose, step.toSeconds(), EMBARGOES, seconds(stepped), seconds(afterwards), seconds(last), rest.size());
        assertThat(early()).isZero();
        assertThat(List.of(stepped, afterwards, last)).allMatch(lateness -> lateness.compareTo(LATE) <= 0);
        assertThat(newsroom.as("admin").get("/api/journal/verification").json().get("broken"))
                .isEmpty();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1000.0 + " s";
    }

    private Instant now() {
        return jdbc.sql("select clock()").query(Instant.class).single();
    }

    private int released(List<String> reports) {
        return jdbc.sql("select count(*) from release where report_id::text in (:reports)")
                .param("reports", reports)
                .query(Integer.class)
                .single();
    }

    /** How long after it was due the last of them was released. */
    private Duration lateness(List<String> reports, Instant due) {
        OffsetDateTime last = jdbc.sql("""
                select coalesce(max(released_at), :due) from release where report_id::text in (:reports)
                """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("reports", reports)
                .query(OffsetDateTime.class)
                .single();
        return Duration.between(due, last.toInstant());
    }

    private int early() {
        return jdbc.sql("""
                select count(*) from release join report on report.id = report_id where released_at < embargo_until
                """).query(Integer.class).single();
    }
}
