package org.warraq.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
