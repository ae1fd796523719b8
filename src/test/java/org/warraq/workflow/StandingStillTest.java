package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Nothing ends unseen: what fails is listed, told where editors look, tried again, and gone from the list once it is done. */
@OwnNewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class StandingStillTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    HealthIndicator engineHealthIndicator;

    @Value("${spring.datasource.url}")
    String url = "";

    /** Whatever the product does next with segments fails. */
    private void breakTranslating() {
        execute("revoke insert on warraq.segment from warraq_app");
    }

    @AfterEach
    void mend() {
        execute("grant insert on warraq.segment to warraq_app");
    }

    private void execute(String sql) {
        new JdbcTemplate(TestDatabases.superuser(url)).execute(sql);
    }

    private List<JsonNode> listed(String person) {
        return newsroom.as(person)
                .get("/api/standing-still")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private JsonNode only(String report) {
        await(() -> !listed("huda").isEmpty());
        assertThat(listed("huda")).hasSize(1);
        JsonNode one = listed("huda").get(0);
        assertThat(one.get("reportId").asString()).isEqualTo(report);
        return one;
    }

    @Test
    void workThatFailedIsListedUntilItIsDone(CapturedOutput output) {
        String report = newsroom.start("Stood still");
        breakTranslating();
        newsroom.submitDraft(report, "rima");

        JsonNode one = only(report);
        assertThat(one.propertyNames())
                .containsExactlyInAnyOrder("id", "kind", "reportId", "since", "error", "tries", "nextTry");
        assertThat(one.get("kind").asString()).isEqualTo("job");
        assertThat(one.get("tries").asInt()).isPositive();
        assertThat(one.get("error").asString()).contains("permission denied for table segment");
        assertThat(one.get("nextTry").isNull()).isFalse();
        assertThat(listed("admin")).hasSize(1);
        assertThat(newsroom.as("tariq").get("/api/standing-still").status()).isEqualTo(403);
        assertThat(newsroom.actions(report)).containsOnlyOnce("job-failed");
        assertThat(Objects.requireNonNull(engineHealthIndicator.health()).getDetails())
                .containsEntry("failedJobs", 1L);

        for (String language : List.of("en", "ar")) {
            Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
            String title = language.equals("en") ? "Standing still" : "ما توقّف";
            String onReport = language.equals("en") ? "This report stands still" : "هذا التقرير متوقّف";
            huda.get("/standing-still?lang=" + language);
            assertThat(huda.get("/standing-still").body()).contains(title, "/reports/" + report);
            assertThat(huda.get("/reports/" + report).body()).contains(onReport);
            assertThat(huda.get("/tasks").body()).contains("href=\"/standing-still\"");
        }

        mend();
        String retry = "/api/standing-still/" + one.get("id").asString() + "/retry";
        assertThat(newsroom.as("tariq").post(retry, "").status()).isEqualTo(403);
        expect(204, newsroom.as("huda").post(retry, ""));
        newsroom.task(report, "translate");
        assertThat(listed("huda")).isEmpty();
        assertThat(newsroom.actions(report)).contains("tried-again");
        assertThat(newsroom.as("huda").post(retry, "").status()).isEqualTo(404);

        assertThat(output)
                .contains("Report " + report + ": pretranslate failed, try 1, again in 5 s:")
                .doesNotContain("\tat org.camunda")
                .doesNotContain("ENGINE-");
    }

    /** So many deletes of the engine's tasks meet another transaction. */
    private void collide(int times, String outcome) {
        execute("create sequence if not exists warraq.collision");
        execute("alter sequence warraq.collision restart");
        execute("""
                create or replace function warraq.collide() returns trigger language plpgsql security definer as $$
                begin
                    if nextval('warraq.collision') <= %d then %s; end if;
                    return old;
                end $$
                """.formatted(times, outcome));
        execute("create or replace trigger collide before delete on engine.act_ru_task for each row"
                + " execute function warraq.collide()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return null",
                "raise exception using errcode = '40P01'",
                "raise exception using errcode = '40001'",
                "raise exception using errcode = '23503', schema = 'engine'"
            })
    void whatCollidesIsDoneAgainAndWhereItGoesOnTheyAreTold(String outcome) {
        String report = newsroom.start("Collided");
        String draft = newsroom.claim(report, "draft", "rima");
        try {
            collide(1_000, outcome);
            Answer told = newsroom.complete(draft, "rima", Map.of("decision", "submit"));
            assertThat(told.status()).isEqualTo(409);
            assertThat(told.header("Retry-After")).isEqualTo("2");
            assertThat(newsroom.state(report)).isEqualTo("draft");
            collide(2, outcome);
            expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        } finally {
            execute("drop trigger collide on engine.act_ru_task");
        }
        assertThat(newsroom.actions(report)).containsOnlyOnce("draft-submitted");
    }

    @Test
    void itIsTriedAgainByItselfOnceTheCauseIsAway() {
        String report = newsroom.start("Went on");
        breakTranslating();
        newsroom.submitDraft(report, "rima");
        only(report);
        mend();
        newsroom.task(report, "translate");
        assertThat(listed("huda")).isEmpty();
    }

    @Test
    void aTaskThatNobodyMayTakeIsListedUntilSomebodyMay() {
        String report = newsroom.upToApproval("Nobody may approve");
        newsroom.roles("huda");
        newsroom.roles("edward");
        List<JsonNode> listed = listed("admin");
        newsroom.roles("huda", "editor");
        assertThat(listed).singleElement().satisfies(one -> {
            assertThat(one.get("kind").asString()).isEqualTo("task");
            assertThat(one.get("reportId").asString()).isEqualTo(report);
            assertThat(one.get("error").isNull()).isTrue();
            String retry = "/api/standing-still/" + one.get("id").asString() + "/retry";
            // somebody may take it again
            assertThat(newsroom.as("admin").post(retry, "").status()).isEqualTo(404);
        });
        assertThat(listed("admin")).isEmpty();
    }
}
