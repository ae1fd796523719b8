package org.warraq.workflow.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.support.DatabaseClock;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.workflow.models.ModelFile;
import org.warraq.workflow.models.OurModels;
import tools.jackson.databind.JsonNode;

/** Never before its time, never long after it, and until the release is there an editor can have it back. */
@OwnNewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class EmbargoTest {

    private static final int RACES = Integer.getInteger("races", 12);
    /** More at one moment would be about a crowd: this is about one report. */
    private static final int AT_ONCE = 12;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReleaseSweep sweep;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void mend() {
        clockAhead(Duration.ZERO);
        superuser().execute("grant insert on warraq.release to warraq_app");
    }

    private JdbcTemplate superuser() {
        return new JdbcTemplate(TestDatabases.superuser(environment.getRequiredProperty("spring.datasource.url")));
    }

    private void breakReleasing() {
        superuser().execute("revoke insert on warraq.release from warraq_app");
    }

    private void clockAhead(Duration duration) {
        DatabaseClock.ahead(environment, duration);
    }

    /** Approved, with an embargo that ends so long from now. */
    private String scheduled(String headline, Duration embargo) {
        String report = newsroom.start(
                "rima",
                "en",
                headline,
                Map.of("embargoUntil", Instant.now().plus(embargo).toString()));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        return report;
    }

    private String due(String headline) {
        String report = newsroom.upToApproval(headline);
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        return report;
    }

    private Answer recall(String report) {
        return newsroom.as("edward").post("/api/reports/" + report + "/recall", Map.of("reason", "a word is wrong"));
    }

    private void embargo(String report, String json) {
        expect(200, patch(report, "{\"embargoUntil\": " + json + "}"));
    }

    private Answer patch(String report, String json) {
        String etag = newsroom.as("huda").get("/api/reports/" + report).header("ETag");
        return newsroom.as("huda").json("PATCH", "/api/reports/" + report, json, "If-Match", etag);
    }

    private void awaitPublished(String report) {
        await(() -> newsroom.state(report).equals("published"));
    }

    private List<JsonNode> standing() {
        return newsroom.as("huda")
                .get("/api/standing-still")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void aReleaseThatFailsWaitsOnIsListedAndIsRecalledMovedAndReleased(CapturedOutput output) {
        breakReleasing();
        String report = due("Failed and waited on");
        await(() -> !standing().isEmpty() && standing().get(0).get("tries").asInt() > 1);
        JsonNode one = standing().get(0);
        assertThat(one.get("kind").asString()).isEqualTo("release");
        assertThat(one.get("error").asString()).contains("permission denied for table release");
        assertThat(Instant.parse(one.get("nextTry").asString()))
                .isBefore(Instant.now().plus(Duration.ofSeconds(3)));
        assertThat(newsroom.state(report)).isEqualTo("scheduled");
        assertThat(newsroom.actions(report)).containsOnlyOnce("release-failed");

        embargo(report, "\"2999-01-01T00:00:00Z\"");
        assertThat(standing()).isEmpty();
        expect(204, recall(report));
        assertThat(newsroom.state(report)).isEqualTo("approve");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        embargo(report, "null");
        await(() -> !standing().isEmpty());
        mend();
        expect(204, newsroom.as("huda").post("/api/standing-still/" + report + "/retry", ""));
        awaitPublished(report);
        assertThat(standing()).isEmpty();
        assertThat(recall(report).status()).isEqualTo(409);
        assertThat(output)
                .contains("Report " + report + ": release failed, try 1: ")
                .doesNotContain("\tat org.");
    }

    @Test
    void aClockThatWasADayAheadForAWhileUsesNothingUp() {
        breakReleasing();
        String waits = scheduled("Not before", Duration.ofHours(2));
        String moved = scheduled("Not before, and moved", Duration.ofHours(3));
        clockAhead(Duration.ofDays(1));
        await(() -> standing().size() == 2);
        clockAhead(Duration.ZERO);
        mend();
        await(() -> !sweep.releaseNext());
        assertThat(newsroom.state(waits)).isEqualTo("scheduled");
        expect(204, recall(waits));
        newsroom.finish(waits, "approve", "huda", newsroom.approval(waits));
        embargo(moved, "null");
        awaitPublished(moved);
        clockAhead(Duration.ofHours(2));
        awaitPublished(waits);
        assertThat(jdbc.sql("select count(*) from release join report on report.id = report_id"
                                + " where released_at < embargo_until")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anEmbargoThatIsPastIsNoneAndSaidAndOneAfter2999IsRefused() {
        Map<String, Object> asked = Map.of(
                "sourceLanguage", "en", "content", Newsroom.content("Past"), "embargoUntil", "2020-02-29T12:00:00Z");
        Answer made = newsroom.as("rima").post("/api/reports", asked);
        expect(201, made);
        assertThat(made.json().get("embargoUntil").isNull()).isTrue();
        assertThat(made.json().get("embargoPast").asString()).isEqualTo("2020-02-29T12:00:00Z");
        String report = made.json().get("id").asString();
        assertThat(newsroom.report(report).has("embargoPast")).isFalse();

        embargo(report, "\"2999-12-31T23:59:59Z\"");
        Answer lifted = patch(report, "{\"embargoUntil\": \"2020-02-29T12:00:00Z\"}");
        expect(200, lifted);
        assertThat(lifted.json().get("embargoPast").asString()).isEqualTo("2020-02-29T12:00:00Z");
        assertThat(newsroom.actions(report)).containsSubsequence("embargo-set", "embargo-lifted");
        Answer late = patch(report, "{\"embargoUntil\": \"3000-01-01T00:00:00Z\"}");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().get("errors").get(0).get("field").asString()).isEqualTo("embargoUntil");

        Http page = Http.at(newsroom.port()).signIn("huda", "demo");
        page.get("/reports/" + report + "?lang=en");
        Document shown = Jsoup.parse(page.get("/reports/" + report).body());
        Map<String, String> form = new HashMap<>(Map.of("embargo", "2020-02-29T12:00", "urgency", "routine"));
        form.put(
                "version",
                shown.select("form[action$=arrangement] [name=version]").val());
        Answer questioned = page.submit("/reports/" + report, "/reports/" + report + "/arrangement", form);
        assertThat(questioned.status()).isEqualTo(422);
        assertThat(questioned.body()).contains("This time is past.");
    }

    /** Approved by Huda, and held until somebody releases it. */
    private String held(String headline) {
        String report = newsroom.start("rima", "en", headline, Map.of("embargoUntil", "released"));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        return report;
    }

    private Answer release(String report, String editor, String body) {
        return newsroom.as(editor).post("/api/reports/" + report + "/release", body);
    }

    @Test
    void aReportThatIsHeldUntilReleasedIsOutByOneClickOfAnEditorWhoHadNoPartInIt() {
        String report = held("Held until released");
        assertThat(newsroom.report(report).get("embargoUntil").asString()).isEqualTo("released");
        clockAhead(Duration.ofDays(20));
        await(() -> !sweep.releaseNext());
        assertThat(newsroom.state(report)).isEqualTo("scheduled");
        assertThat(standing()).isEmpty();
        assertThat(release(report, "tariq", "{}").status()).isEqualTo(403);

        // who wrote or translated it releases it in no role
        newsroom.roles("tariq", "translator", "editor");
        newsroom.roles("rima", "reporter", "editor");
        assertThat(release(report, "tariq", "{}").json().get("detail").asString())
                .contains("Separation of duties");
        assertThat(release(report, "rima", "{}").status()).isEqualTo(403);
        for (String writer : List.of("rima", "tariq")) {
            assertThat(Http.at(newsroom.port())
                            .signIn(writer, "demo")
                            .get("/reports/" + report)
                            .body())
                    .contains("/recall\"")
                    .doesNotContain("/release\"");
            assertThatThrownBy(() -> jdbc.sql("""
                                    insert into release_order (task_id, report_id, round, person_id,
                                                               checked_against_delivery, ordered_at)
                                    select task_id, report_id, round, (select id from person where username = :writer),
                                           true, clock() from last_approval where report_id = cast(:report as uuid)
                                    """)
                            .param("writer", writer)
                            .param("report", report)
                            .update())
                    .hasMessageContaining("separation");
        }
        newsroom.roles("tariq", "translator");
        newsroom.roles("rima", "reporter");

        // one that was recalled is released for its new approval only
        breakReleasing();
        expect(204, release(report, "edward", "{}"));
        await(() -> !standing().isEmpty());
        assertThat(release(report, "huda", "{}").status()).isEqualTo(409);
        embargo(report, "\"2999-01-01T00:00:00Z\"");
        assertThat(patch(report, "{\"embargoUntil\": \"released\"}").status()).isEqualTo(409);
        expect(204, recall(report));
        embargo(report, "\"released\"");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        superuser().execute("grant insert on warraq.release to warraq_app");
        await(() -> !sweep.releaseNext());
        assertThat(newsroom.state(report)).isEqualTo("scheduled");

        Http page = Http.at(newsroom.port()).signIn("edward", "demo");
        for (String said : List.of("en:Checked against delivery", "ar:قوبل بما أُلقي فعلًا")) {
            page.get("/reports/" + report + "?lang=" + said.substring(0, 2));
            assertThat(page.get("/reports/" + report).body()).contains(said.substring(3), "/release\"");
        }
        expect(302, page.submit("/reports/" + report, "/reports/" + report + "/release", Map.of("checked", "yes")));
        awaitPublished(report);
        assertThat(newsroom.actions(report)).containsOnlyOnce("release-ordered", "release-ordered-checked");
        assertThat(newsroom.report(report).get("embargoUntil").isNull()).isTrue();
        assertThat(release(report, "huda", "{}").status()).isEqualTo(409);
    }

    @Test
    void aRecallAtTheMomentOfTheReleaseHasOneOutcome() throws Exception {
        Random random = new Random(20_261);
        ExecutorService editors = Executors.newFixedThreadPool(AT_ONCE);
        Map<Integer, Integer> outcomes = new TreeMap<>();
        newsroom.as("edward");
        for (int raced = 0; raced < RACES; raced += AT_ONCE) {
            clockAhead(Duration.ZERO);
            List<String> reports = new ArrayList<>();
            for (int race = raced; race < Math.min(RACES, raced + AT_ONCE); race++) {
                reports.add(scheduled("Raced, number " + race, Duration.ofDays(10)));
            }
            race(reports, random, editors).forEach(status -> outcomes.merge(status, 1, Integer::sum));
        }
        editors.shutdown();
        System.out.printf("%d races, by what the recall was answered: %s%n", RACES, outcomes);
    }

    /** Each is recalled at a moment of its own while the clock makes all of them due. @return what was answered */
    private List<Integer> race(List<String> reports, Random random, ExecutorService editors) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (String report : reports) {
            long pause = random.nextLong(1_200_000_000);
            answers.add(editors.submit(() -> {
                start.await();
                long from = System.nanoTime();
                while (System.nanoTime() - from < pause) {
                    Thread.onSpinWait();
                }
                return recall(report).status();
            }));
        }
        clockAhead(Duration.ofDays(11));
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (int race = 0; race < reports.size(); race++) {
            int status = answers.get(race).get();
            hasOneOutcome(reports.get(race), status);
            statuses.add(status);
        }
        return statuses;
    }

    private void hasOneOutcome(String report, int status) {
        if (status == 204) {
            assertThat(newsroom.state(report)).isEqualTo("approve");
            assertThat(newsroom.actions(report)).contains("report-recalled").doesNotContain("released-publication");
        } else {
            assertThat(status).isEqualTo(409);
            assertThat(newsroom.state(report)).isEqualTo("published");
            assertThat(newsroom.actions(report))
                    .doesNotContain("report-recalled")
                    .containsOnlyOnce("released-publication");
        }
    }

    @Test
    void aRoundOnAnEarlierDiagramIsReleasedRecalledAndKeptLikeAllOthers() {
        DeploymentBuilder earlier = repository.createDeployment().name("warraq");
        for (String name : List.of(OurModels.PUBLISH, OurModels.TRANSLATE, OurModels.WITHDRAW)) {
            ModelFile model = name.equals(OurModels.PUBLISH)
                    ? OurModels.changed(OurModels.named(name), EmbargoTest::waitingByTimer)
                    : OurModels.named(name);
            earlier.addInputStream(name, new java.io.ByteArrayInputStream(model.content()));
        }
        String deployment = earlier.deploy().getId();

        String waits = scheduled("On an earlier diagram", Duration.ofDays(1));
        String recalled = scheduled("Recalled on an earlier diagram", Duration.ofDays(1));
        assertThat(newsroom.state(waits)).isEqualTo("scheduled");
        breakReleasing();
        clockAhead(Duration.ofDays(2));
        await(() -> standing().size() == 2);
        expect(204, recall(recalled));
        assertThat(newsroom.state(recalled)).isEqualTo("approve");
        mend();
        clockAhead(Duration.ofDays(2));
        awaitPublished(waits);
        // what is begun from here on begins on today's diagram
        expect(204, newsroom.as("huda").post("/api/reports/" + recalled + "/spike", Map.of("reason", "tried enough")));
        repository.deleteDeployment(deployment, true);
    }

    private static String waitingByTimer(String diagram) {
        return diagram.replace(
                        "<bpmn:messageEventDefinition id=\"release-awaited\" messageRef=\"release-due-message\"/>",
                        "<bpmn:timerEventDefinition id=\"embargo-timer\"><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">"
                                + "${embargo.of(execution)}</bpmn:timeDate></bpmn:timerEventDefinition>")
                .replace("id=\"publish\" name", "id=\"publish\" camunda:asyncBefore=\"true\" name");
    }
}
