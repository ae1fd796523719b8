package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.WarraqTest;

/** A sheet is laid with as many statements for 600 segments as for a few. */
@WarraqTest
class SheetCostTest {

    private static final int SEGMENTS = 600;
    private static final int STATEMENTS = 16;
    private static final String CALLS = """
            select coalesce(sum(calls), 0) from pg_stat_statements
            where userid = 'warraq_app'::regrole and query not ilike '%spring_session%'
              and dbid = (select oid from pg_database where datname = current_database())
            """;

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void sixHundredSegmentsCostNoMoreStatementsThanThree() {
        JdbcClient superuser = JdbcClient.create(TestDatabases.superuser(url));
        String few = task(2);
        String many = task(SEGMENTS - 1);
        Http tariq = Http.at(newsroom.port()).signIn("tariq", "demo");
        long calls = calls(superuser, tariq, few, 3);
        assertThat(calls(superuser, tariq, many, SEGMENTS)).isEqualTo(calls);
        assertThat(calls).isBetween(1L, (long) STATEMENTS);
    }

    private String task(int paragraphs) {
        List<Map<String, String>> body = IntStream.range(0, paragraphs)
                .mapToObj(number -> Map.of("text", "The council met in hall " + number + " and agreed."))
                .toList();
        String report = newsroom.start(
                "rima", "en", "x", Map.of("content", Map.of("headline", "Many meetings", "body", body)));
        newsroom.submitDraft(report, "rima");
        return newsroom.claim(report, "translate", "tariq");
    }

    private static long calls(JdbcClient superuser, Http tariq, String task, int segments) {
        tariq.get("/tasks/" + task);
        superuser.sql("select pg_stat_statements_reset()").query().singleValue();
        String page = tariq.get("/tasks/" + task).body();
        assertThat(page.split("class=\"seg[ \"]", -1)).hasSize(segments + 1);
        return superuser.sql(CALLS).query(Long.class).single();
    }
}
