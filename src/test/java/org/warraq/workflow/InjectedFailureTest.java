package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.support.FailingDataSource;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** A failure after each write inside completing a task: everything stays exactly as it was. */
@OwnNewsroomTest
@Import(InjectedFailureTest.Failing.class)
class InjectedFailureTest {

    private static final int MORE_THAN_ANY_STEP_WRITES = 60;

    @TestConfiguration
    static class Failing {
        static final AtomicInteger writesLeft = new AtomicInteger(-1);

        @Bean
        static BeanPostProcessor failingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource")
                            ? FailingDataSource.over(source, writesLeft)
                            : bean;
                }
            };
        }
    }

    @Autowired
    Newsroom newsroom;

    @Autowired
    SpringProcessEngineConfiguration engine;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void aFailureAfterAnyWriteOfAnyStepLeavesEverythingAsItWas() {
        String report = newsroom.start("Failed at every write");
        String draft = newsroom.claim(report, "draft", "rima");
        newsroom.as("rima")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en/working-copy",
                        Map.of("content", Newsroom.content("Typed and not saved"), "baseVersion", 1));
        failAtEveryWrite(draft, "rima", Map.of("decision", "submit"));
        String translate = newsroom.translate(report, "ar", "tariq");
        failAtEveryWrite(translate, "tariq", Map.of("decision", "submit"));
        String review = newsroom.claim(report, "review", "salma");
        failAtEveryWrite(review, "salma", Map.of("decision", "accept"));
        String approve = newsroom.claim(report, "approve", "huda");
        failAtEveryWrite(approve, "huda", newsroom.approval(report));
        Newsroom.await(() -> newsroom.state(report).equals("published"));
    }

    private void failAtEveryWrite(String task, String username, Map<String, Object> completion) {
        newsroom.as(username).get("/api/me");
        int failures = 0;
        engine.getJobExecutor().shutdown();
        Map<String, List<Map<String, Object>>> before = everything();
        for (int write = 1; write < MORE_THAN_ANY_STEP_WRITES; write++) {
            Failing.writesLeft.set(write);
            int status = newsroom.complete(task, username, completion).status();
            Failing.writesLeft.set(-1);
            if (status == 204) {
                break;
            }
            failures++;
            assertThat(status).isIn(500, 503);
            assertThat(everything()).as("after write " + write).isEqualTo(before);
        }
        assertThat(failures).isGreaterThan(4);
        engine.getJobExecutor().start();
    }

    /** Every row of every table of ours and of the engine's, as text, from outside. */
    private Map<String, List<Map<String, Object>>> everything() {
        JdbcClient superuser = JdbcClient.create(TestDatabases.superuser(url));
        List<String> tables = superuser.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('warraq', 'engine') and table_type = 'BASE TABLE'
                          and table_name not like 'spring_session%'
                          -- limits of signing in, and what is indexed of texts after the fact
                          and table_name not in ('sign_in_limit', 'lexicon_text')
                        """).query(String.class).list();
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(
                    table,
                    superuser
                            .sql("select t::text as line from " + table + " as t order by 1")
                            .query()
                            .listOfRows());
        }
        return rows;
    }
}
