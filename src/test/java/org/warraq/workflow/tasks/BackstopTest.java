package org.warraq.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** The service's own check is switched off here: whatever it would let pass, the database refuses. */
@OwnNewsroomTest
@Import(BackstopTest.NoServiceCheck.class)
class BackstopTest {

    @TestConfiguration
    static class NoServiceCheck {
        @Bean
        @Primary
        Eligibility everybodyMay() {
            return new Eligibility() {
                @Override
                public void requireMayTake(TaskStanding standing) {
                    // lets everybody pass
                }

                @Override
                public void requireMayFinish(LockedTask open) {
                    // lets everybody pass
                }
            };
        }
    }

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url;

    /** As the application's role. */
    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseLetsNobodyReviewTheirOwnTranslation() {
        String report = newsroom.start("Reviewed by its translator");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "tariq");
        newsroom.complete(task, "tariq", Map.of("decision", "submit"));
        String review = newsroom.claim(report, "review", "tariq");
        refused(403, newsroom.complete(review, "tariq", Map.of("decision", "accept")), report, "review");
    }

    @Test
    void theDatabaseLetsNobodyFinishAnUnclaimedTaskOrAnothers() {
        String report = newsroom.start("Finished by others");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "salma");
        refused(403, newsroom.complete(task, "tariq", Map.of("decision", "submit")), report, "translate");
        newsroom.as("salma").post("/api/tasks/" + task + "/release", "");
        refused(403, newsroom.complete(task, "salma", Map.of("decision", "submit")), report, "translate");
    }

    @Test
    void theDatabaseLetsNobodyDecideWithoutTheRole() {
        String report = newsroom.upToApproval("Approved by a reporter");
        String task = newsroom.claim(report, "approve", "yusuf");
        refused(403, newsroom.complete(task, "yusuf", newsroom.approval(report)), report, "approve");
    }

    @Test
    void theDatabaseApprovesNoStaleVersions() {
        String report = newsroom.upToApproval("Approved stale");
        String task = newsroom.claim(report, "approve", "huda");
        assertThatThrownBy(() -> decide(task, "huda", "approve", "{\"en\": 1, \"ar\": 7}"))
                .hasMessageContaining("stale-approval");
        assertThat(newsroom.state(report)).isEqualTo("approve");
    }

    @Test
    void theDatabaseReleasesOnlyWhatWasApproved() {
        String report = newsroom.upToApproval("Released unapproved");
        assertThatThrownBy(() ->
                        jdbc.sql("""
                        with made as (
                            insert into release (report_id, number, round, kind, released_at)
                            values (:report, 1, 1, 'publication', clock()) returning report_id)
                        insert into release_edition (report_id, number, language, version, task_id)
                        select report_id, 1, 'en', 1, gen_random_uuid() from made
                        """).param("report", UUID.fromString(report)).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("foreign key");
    }

    @Test
    void whoeverSubmitsAnothersDraftUnchangedDoesNotApproveIt() {
        newsroom.roles("edward", "editor", "reporter");
        String report = newsroom.start("Submitted by an editor");
        String draft = newsroom.task(report, "draft");
        newsroom.as("rima").post("/api/tasks/" + draft + "/release", "");
        newsroom.submitDraft(report, "edward");
        newsroom.translateAndReview(report, "ar");
        String approve = newsroom.claim(report, "approve", "edward");
        refused(403, newsroom.complete(approve, "edward", newsroom.approval(report)), report, "approve");
    }

    @Test
    void decisionIsOneOnItsOwnTask() {
        String report = newsroom.start("Decided elsewhere");
        String other = newsroom.upToApproval("Waiting to be approved");
        String draft = newsroom.task(report, "draft");
        Map.of(
                        "report_id", "cast('" + other + "' as uuid)",
                        "round", "2",
                        "stage", "'translate'",
                        "step", "'other'",
                        "language", "'ar'")
                .forEach((column, value) -> assertThatThrownBy(() -> submitWith(draft, column, value))
                        .as(column)
                        .hasMessageContaining("not-of-this-task"));
        assertThatThrownBy(() -> decide(draft, "rima", "approve", "{\"en\": 1}"))
                .hasMessageContaining("decision_of_stage");
    }

    @Test
    void taskIsOfTheRoundThatRuns() {
        String report = newsroom.upToApproval("Approved in another round");
        assertThatThrownBy(() ->
                        jdbc.sql("""
                        insert into task (id, report_id, round, stage, step, role, urgency, assignee, created_at, due_at)
                        select gen_random_uuid(), report_id, round + 1, stage, step, role, urgency, person.id, clock(), clock()
                        from task, person where report_id = :report and username = 'huda'
                        """).param("report", UUID.fromString(report)).update())
                .hasMessageContaining("not-of-this-round");
    }

    @Test
    void noRoundBeginsWhileOneRuns() {
        String report = newsroom.published("Begun twice");
        String running = newsroom.upToApproval("Never released");
        assertThatThrownBy(() -> nextRound(report, "correction", "rima")).hasMessageContaining("editors-only");
        nextRound(report, "correction", "huda");
        // whoever begins one has written nothing yet
        assertThat(partsOf(report, "huda")).doesNotContain("2 wrote");
        assertThatThrownBy(() -> nextRound(running, "correction", "huda")).hasMessageContaining("round-running");
        expect(204, newsroom.as("huda").post("/api/reports/" + running + "/spike", Map.of("reason", "wrong")));
        assertThatThrownBy(() -> nextRound(running, "correction", "huda")).hasMessageContaining("round-running");
    }

    @Test
    void approvalNamesADecisionToApproveWhoeverWritesIt() {
        String report = newsroom.upToApproval("Approved by a submission");
        JdbcClient superuser = JdbcClient.create(TestDatabases.superuser(url));
        assertThatThrownBy(() -> superuser
                        .sql("""
                        insert into warraq.approval (report_id, language, version, task_id)
                        select report_id, 'en', 1, task_id from warraq.decision
                        where report_id = :report and stage = 'draft'
                        """)
                        .param("report", UUID.fromString(report))
                        .update())
                .hasMessageContaining("not-of-this-task");
    }

    @Test
    void ownersFunctionsAreHungOnNoOtherTable() {
        assertThatThrownBy(() -> jdbc.sql("""
                        create temporary table mine (report_id uuid, edited_by uuid);
                        create trigger mine after insert on mine for each row execute function warraq.part_of_segment()
                        """).update()).rootCause().hasMessageContaining("permission denied");
    }

    private List<String> partsOf(String report, String username) {
        return jdbc.sql("""
                        select round || ' ' || part from part_taken join person on person.id = person_id
                        where report_id = :report and username = :username
                        """)
                .param("report", UUID.fromString(report))
                .param("username", username)
                .query(String.class)
                .list();
    }

    private void nextRound(String report, String kind, String username) {
        jdbc.sql("select next_round(:report, :kind, (select id from person where username = :username), '{}')")
                .param("username", username)
                .param("report", UUID.fromString(report))
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    // as Rima would, but for one thing
    private void submitWith(String task, String column, String value) {
        String columns = "task.report_id, task.round, task.language, task.stage, task.step";
        jdbc.sql("""
                        insert into decision (task_id, %s, person_id, decision, decided_at)
                        select task.id, %s, person.id, 'submit', clock()
                        from task, person where task.id = :task and person.username = 'rima'
                        """.formatted(columns.replace("task.", ""), columns.replace("task." + column, value)))
                .param("task", UUID.fromString(task))
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update version set note = 'x'",
                "update version set content = '{}'",
                "delete from version",
                "truncate version cascade",
                "update journal_entry set reason = 'x'",
                "delete from journal_entry",
                "truncate journal_entry",
                "update decision set reason = 'x'",
                "delete from part_taken",
                "update release_edition set version = 1",
                "delete from approval",
                "update original set media_type = 'x'",
                "delete from separation_rule",
                "insert into approval (report_id, language, version, task_id) select report_id, 'en', 1, task_id from decision",
                "insert into part_taken (report_id, round, person_id, part) select id, 9, created_by, 'wrote' from report",
                "update step_time set ended_at = null",
                "update task set round = 9",
                "update report set round = round + 1",
                "update report set created_by = null",
                "update public_note set text = 'x'",
                "update withdrawal_request set person_id = null",
                "alter table version disable trigger all",
                "drop trigger decision_is_allowed on decision",
                "create table engine.mine (id int)"
            })
    void theApplicationsRoleIsRefused(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
    }

    private void decide(String task, String username, String decision, String versions) {
        jdbc.sql("""
                        insert into decision (task_id, report_id, round, stage, step, person_id, decision, versions, decided_at)
                        select task.id, report_id, round, stage, step, person.id, :decision, cast(:versions as jsonb), clock()
                        from task, person where task.id = :task and person.username = :username
                        """)
                .param("task", UUID.fromString(task))
                .param("username", username)
                .param("decision", decision)
                .param("versions", versions)
                .update();
    }

    private void refused(int status, Answer answer, String report, String stage) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(newsroom.report(report).get("tasks").get(0).get("stage").asString())
                .isEqualTo(stage);
    }
}
