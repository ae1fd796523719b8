package org.warraq.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.support.CountedStatements;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** What becomes of the tasks of somebody who may no longer do them. */
@OwnNewsroomTest
@Import(CountedStatements.class)
class TaskReclaimTest {

    private static final String HELD =
            "select count(*) from task where assignee = (select id from person where username = ?)";

    @Autowired
    Newsroom newsroom;

    @Autowired
    TaskReclaim reclaim;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void everybodyIsThemselves() {
        newsroom.as("admin");
        give("yusuf", List.of("reporter"));
        give("rima", List.of("reporter"));
    }

    @Test
    void theirsAreGivenBackWithTheChangeAndOthersAreNoBusinessOfIt() {
        String one = held("yusuf");
        List<String> few = losing("yusuf");
        assertThat(isHeld(one)).isFalse();
        give("yusuf", List.of("reporter"));
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reports.add(held("yusuf"));
        }
        wronglyHeld(3);
        List<String> many = losing("yusuf");
        assertThat(reports).noneMatch(this::isHeld);
        assertThat(many).hasSize(few.size() + 3 * 2);
        assertThat(many.stream().filter(sql -> sql.contains("update task")).toList())
                .hasSize(1);
        assertThat(reports)
                .allSatisfy(report -> assertThat(newsroom.as("huda")
                                .get("/api/reports/" + report + "/journal")
                                .body())
                        .contains("task-given-back"));
        // in the background, and not in a minute
        Newsroom.await(() -> count("huda") == 0);
    }

    @Test
    void whoDisablesThemIsNotHeldUpByWhoIsBusyWithTheirReport() {
        String busy = held("yusuf");
        String idle = held("yusuf");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select from report where id = :id for no key update")
                    .param("id", UUID.fromString(busy))
                    .query((row, number) -> 0)
                    .single();
            assertThat(losing("yusuf")).noneMatch(TaskReclaimTest::waitsForAReport);
            // the sweep that their change woke may have it in hand
            Newsroom.await(() -> !isHeld(idle));
            assertThat(isHeld(busy)).isTrue();
        });
        reclaim.sweep();
        assertThat(isHeld(busy)).isFalse();
    }

    @Test
    void personWhoKeepsTheRoleKeepsTheTask() {
        String report = held("rima");
        give("rima", List.of("reporter", "editor"));
        give("rima", List.of("reporter"));
        reclaim.sweep();
        assertThat(isHeld(report)).isTrue();
    }

    private static boolean waitsForAReport(String sql) {
        return sql.contains("for no key update") && !sql.contains("skip locked");
    }

    private String held(String username) {
        String report = newsroom.start(username, "en", "The mill in Oltria", Map.of());
        String task = newsroom.task(report, "draft");
        newsroom.as(username).post("/api/tasks/" + task + "/claim", "");
        assertThat(isHeld(report)).isTrue();
        return report;
    }

    private boolean isHeld(String report) {
        return jdbc.sql("select assignee is not null from task where report_id = :report")
                .param("report", UUID.fromString(report))
                .query(Boolean.class)
                .single();
    }

    private List<String> losing(String username) {
        return CountedStatements.during(() -> give(username, List.of()));
    }

    private void give(String username, List<String> roles) {
        Http admin = newsroom.as("admin");
        UUID id = jdbc.sql("select id from person where username = :username")
                .param("username", username)
                .query(UUID.class)
                .single();
        String etag = admin.get("/api/people/" + id).header("ETag");
        Newsroom.expect(200, admin.json("PATCH", "/api/people/" + id, Map.of("roles", roles), "If-Match", etag));
    }

    /** Somebody else's, who never might: as a crash would leave them. */
    private void wronglyHeld(int many) {
        for (int i = 0; i < many; i++) {
            String report = newsroom.start("The weir in Oltria");
            jdbc.sql("""
                            update task set assignee = (select id from person where username = 'huda'), claimed_at = clock()
                            where report_id = :report
                            """).param("report", UUID.fromString(report)).update();
        }
    }

    private long count(String username) {
        return jdbc.sql(HELD).param(username).query(Long.class).single();
    }
}
