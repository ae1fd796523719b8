package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** What completing a task costs the database, sign-in included, as {@code pg_stat_statements} counts it. */
@OwnNewsroomTest
class StepCostTest {

    private static final int ROUND_TRIPS = 25;
    private static final int ROUND_TRIPS_PER_LANGUAGE = 12;
    private static final long WAL_BYTES = 6 * 1024 + 256;

    @Autowired
    Newsroom newsroom;

    @Autowired
    SpringProcessEngineConfiguration engine;

    @Value("${spring.datasource.url}")
    String url;

    private JdbcClient superuser = JdbcClient.create(new org.postgresql.ds.PGSimpleDataSource());

    private record Cost(long roundTrips, long walBytes) {}

    @BeforeEach
    void lookFromOutside() {
        DataSource source = TestDatabases.superuser(url);
        superuser = JdbcClient.create(source);
    }

    @Test
    void everyStepStaysWithinItsRoundTripsAndLog() {
        // The first rows of a table make its pages and its indexes' roots: not what a step costs.
        newsroom.published("The first of all");
        String report = newsroom.start("What a step costs");
        String draft = newsroom.claim(report, "draft", "rima");
        assertWithin(ROUND_TRIPS + ROUND_TRIPS_PER_LANGUAGE, 0, cost(draft, "rima", Map.of("decision", "submit")));

        String translate = newsroom.translate(report, "ar", "tariq");
        Cost translating = cost(translate, "tariq", Map.of("decision", "submit"));
        assertWithin(ROUND_TRIPS, stored(report, "ar"), translating);

        String review = newsroom.claim(report, "review", "salma");
        assertWithin(ROUND_TRIPS, stored(report, "ar"), cost(review, "salma", Map.of("decision", "accept")));

        String approve = newsroom.claim(report, "approve", "huda");
        assertWithin(ROUND_TRIPS, 0, cost(approve, "huda", newsroom.approval(report)));
    }

    @Test
    void theEngineKeepsNoHistory() {
        newsroom.published("No history");
        Long history = superuser
                .sql("select count(*) from information_schema.tables where table_name like 'act_hi_%'")
                .query(Long.class)
                .single();
        assertThat(history).isZero();
    }

    private Cost cost(String task, String username, Map<String, Object> completion) {
        JobExecutor executor = engine.getJobExecutor();
        executor.shutdown();
        try {
            newsroom.as(username).get("/api/me");
            superuser.sql("select pg_stat_statements_reset()").query().singleValue();
            expect(204, newsroom.complete(task, username, completion));
            return superuser
                    .sql("""
                            select coalesce(sum(calls), 0) as calls, coalesce(sum(wal_bytes), 0) as wal
                            from pg_stat_statements
                            where userid = 'warraq_app'::regrole
                              and dbid = (select oid from pg_database where datname = current_database())
                            """)
                    .query((row, number) -> new Cost(row.getLong("calls"), row.getLong("wal")))
                    .single();
        } finally {
            executor.start();
        }
    }

    private long stored(String report, String language) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/" + language)
                .json()
                .get("content")
                .toString()
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }

    private void assertWithin(int roundTrips, long text, Cost cost) {
        String said = superuser
                .sql(
                        "select string_agg(calls || ' x ' || wal_bytes || ' ' || wal_fpi || ' ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 110), E'\\n' order by query) from pg_stat_statements where userid = 'warraq_app'::regrole")
                .query(String.class)
                .single();
        assertThat(cost.roundTrips()).as(said).isBetween(5L, (long) roundTrips);
        assertThat(cost.walBytes()).as("bytes of log: " + said).isBetween(100L, WAL_BYTES + text);
    }
}
