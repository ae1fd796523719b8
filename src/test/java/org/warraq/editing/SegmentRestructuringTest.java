package org.warraq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.support.EventStream;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.Rendering;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Everything that is done with single segments, by translators, helpers and reviewers, over HTTP. */
@SharedNewsroomTest
class SegmentRestructuringTest {

    private static final String FOUR = "The envoys met. They agreed on 3 points. Nobody spoke. They will meet again.";

    @Autowired
    Newsroom newsroom;

    @Autowired
    SpringProcessEngineConfiguration engine;

    @Value("${spring.datasource.url}")
    String url;

    private String report = "";

    @BeforeEach
    void aTranslationIsHeldByTariq() {
        Map<String, Object> content = Map.of("headline", "Envoys", "body", List.of(Map.of("text", FOUR)));
        report = newsroom.start("rima", "en", "Envoys", Map.of("content", content));
        newsroom.submitDraft(report, "rima");
        newsroom.claim(report, "translate", "tariq");
    }

    @Test
    void splitAndMergedSegmentsStaySoWhenTheSourceChangesElsewhere() {
        JsonNode second = segment(2);
        expect(200, save(second, "tariq", "اتفقوا على 3 نقاط.", "translated"));
        second = segment(2);
        Map<String, Object> place = Map.of("at", 11, "targetAt", 6);
        assertThat(post("tariq", second, "split", Map.of("at", 0)).status()).isEqualTo(422);
        assertThat(newsroom.as("tariq").post(path(second) + "/split", place).status())
                .isEqualTo(428);
        assertThat(post("salma", second, "split", place).status()).isEqualTo(403);
        Answer split = post("tariq", second, "split", place);
        expect(200, split);
        assertThat(split.json().at("/items/0/source").asString()).isEqualTo("They agreed");
        assertThat(split.json().at("/items/0/gap").asString()).isEqualTo(" ");
        assertThat(split.json().at("/items/1/source").asString()).isEqualTo("on 3 points.");
        assertThat(split.json().at("/items/1/target").asString()).isEqualTo("على 3 نقاط.");
        assertThat(split.json().at("/items/1/state").asString()).isEqualTo("drafted");
        expect(200, post("tariq", segment(4), "merge", ""));
        assertThat(post("tariq", segment(4), "merge", "").status()).isEqualTo(409);
        List<String> pieces = List.of(
                "Envoys", "The envoys met.", "They agreed", "on 3 points.", "Nobody spoke. They will meet again.");
        assertThat(sources()).isEqualTo(pieces);
        put(FOUR.replace("The envoys met.", "The envoys met on Tuesday."), false);
        assertThat(sources().subList(2, 5)).isEqualTo(pieces.subList(2, 5));
        expect(200, post("tariq", segment(2), "merge", ""));
        assertThat(segment(2).get("target").asString()).isEqualTo("اتفقوا على 3 نقاط.");
    }

    @Test
    void anUneditedProposalIsConfirmedOnlyBySayingSo() {
        Map<String, Object> machine = Map.of("kind", "machine");
        JsonNode one = segment(1);
        expect(200, put("tariq", one, Map.of("target", "التقى المبعوثون.", "state", "drafted", "origin", machine)));
        assertThat(segment(1).at("/origin/kind").asString()).isEqualTo("machine");
        Answer refused = put("tariq", segment(1), Map.of("target", "التقى المبعوثون.", "state", "translated"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asString()).contains("as it was proposed");
        expect(
                200,
                put(
                        "tariq",
                        segment(1),
                        Map.of("target", "التقى المبعوثون.", "state", "translated", "confirmUnedited", true)));
        JsonNode two = segment(2);
        expect(200, put("tariq", two, Map.of("target", "اتفقوا.", "state", "drafted", "origin", machine)));
        expect(200, put("tariq", segment(2), Map.of("target", "اتفقوا على 3 نقاط.", "state", "translated")));
    }

    @Test
    void everySegmentHasItsHistoryAndIsUndoneStepByStep() {
        for (String text : List.of("أول", "ثان", "ثالث")) {
            expect(200, save(segment(1), "tariq", text, "translated"));
        }
        JsonNode one = segment(1);
        JsonNode said = newsroom.as("huda").get(path(one) + "/history").json().get("items");
        assertThat(texts(said, "target")).containsExactly("ثالث", "ثان", "أول");
        assertThat(said.get(0).get("current").asBoolean()).isTrue();
        assertThat(said.get(1).get("by").asString()).isEqualTo("tariq");
        assertThat(said.get(1).get("stage").asString()).isEqualTo("translate");
        expect(200, post("tariq", one, "undo", ""));
        assertThat(segment(1).get("target").asString()).isEqualTo("ثان");
        expect(200, post("tariq", segment(1), "undo", ""));
        assertThat(segment(1).get("target").asString()).isEqualTo("أول");
        assertThat(post("tariq", segment(1), "undo", "").status()).isEqualTo(409);
        expect(
                200,
                post(
                        "tariq",
                        segment(1),
                        "undo",
                        Map.of("to", said.get(0).get("rowVersion").asInt())));
        assertThat(segment(1).get("target").asString()).isEqualTo("ثالث");
        assertThat(post("tariq", one, "undo", "").status()).isEqualTo(412);
        assertThat(post("salma", segment(1), "undo", "").status()).isEqualTo(403);
        Answer page = newsroom.as("huda").get(path(one) + "/history?limit=1");
        assertThat(page.json().get("items")).hasSize(1);
        assertThat(page.json().get("next").isNull()).isFalse();
    }

    @Test
    void ofTwoWhoSaveTheSameSegmentOneIsToldAndNothingIsLost() {
        JsonNode one = segment(1);
        expect(200, save(one, "tariq", "نص طارق", "translated"));
        assertThat(save(one, "tariq", "نص آخر", "translated").status()).isEqualTo(412);
        assertThat(segment(1).get("target").asString()).isEqualTo("نص طارق");
        assertThat(save(segment(1), "tariq", "نص", "reviewed").status()).isEqualTo(422);
    }

    @Test
    void aSentenceThatIsTakenOutIsInTheHistoryAndComesBackWithItsTranslation() {
        expect(200, save(segment(3), "tariq", "لم يتكلم أحد.", "translated"));
        JsonNode third = segment(3);
        put(FOUR.replace("Nobody spoke. ", ""), false);
        JsonNode said =
                newsroom.as("tariq").get(path(third) + "/history").json().get("items");
        assertThat(said.get(0).get("removed").asBoolean()).isTrue();
        assertThat(said.get(0).get("target").asString()).isEqualTo("لم يتكلم أحد.");
        put("Nobody spoke. " + FOUR.replace("Nobody spoke. ", ""), false);
        assertThat(segment(1).get("target").asString()).isEqualTo("لم يتكلم أحد.");
        assertThat(segment(1).get("state").asString()).isEqualTo("translated");
        assertThat(segment(1).get("contextChanged").asBoolean()).isTrue();
    }

    @Test
    void afterAMinorEditTheTranslatorDecidesWhatIsStillRight() {
        for (int i = 1; i < 5; i++) {
            expect(200, save(segment(i), "tariq", "ترجمة " + i, "translated"));
        }
        put(FOUR.replace("They agreed", "They agred").replace("Nobody", "No body"), true);
        assertThat(segment(2).get("minorChange").asBoolean()).isTrue();
        assertThat(segment(2).get("state").asString()).isEqualTo("open");
        put(
                FOUR.replace("They agreed", "They agred")
                        .replace("Nobody", "No body")
                        .replace("again", "soon"),
                false);
        assertThat(newsroom.as("salma")
                        .post(base() + "/segments/still-right", "")
                        .status())
                .isEqualTo(403);
        Answer kept = newsroom.as("tariq").post(base() + "/segments/still-right", "");
        assertThat(kept.json().get("kept").asInt()).isEqualTo(2);
        assertThat(segment(2).get("state").asString()).isEqualTo("translated");
        assertThat(segment(2).get("stale").asBoolean()).isFalse();
        assertThat(segment(4).get("state").asString()).isEqualTo("open");
        expect(200, post("tariq", segment(4), "still-right", ""));
        assertThat(segment(4).get("state").asString()).isEqualTo("translated");
        assertThat(post("tariq", segment(4), "still-right", "").status()).isEqualTo(409);
    }

    @Test
    void helpersSaveSegmentsCountAsTranslatorsAndDoNotTreadOnEachOther() {
        assertThat(save(segment(1), "nadia", "نص ناديا", "translated").status()).isEqualTo(403);
        assertThat(newsroom.as("salma")
                        .post(base() + "/helpers", Map.of("username", "nadia"))
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.as("tariq")
                        .post(base() + "/helpers", Map.of("username", "rima"))
                        .status())
                .isEqualTo(422);
        expect(204, newsroom.as("tariq").post(base() + "/helpers", Map.of("username", "nadia")));
        JsonNode helpers = newsroom.as("huda").get(base() + "/helpers").json().get("items");
        assertThat(helpers.get(0).get("username").asString()).isEqualTo("nadia");
        assertThat(helpers.get(0).get("worked").asBoolean()).isFalse();
        expect(200, newsroom.as("nadia").json("PUT", path(segment(1)) + "/lease", ""));
        assertThat(segment(1).get("takenBy").asString()).isEqualTo("nadia");
        Answer taken = newsroom.as("tariq").json("PUT", path(segment(1)) + "/lease", "");
        assertThat(taken.status()).isEqualTo(409);
        expect(200, newsroom.as("nadia").json("PUT", path(segment(2)) + "/lease", ""));
        expect(200, newsroom.as("tariq").json("PUT", path(segment(1)) + "/lease", ""));
        expect(200, save(segment(2), "nadia", "نص ناديا عن 3 نقاط", "translated"));
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        String review = newsroom.task(report, "review");
        assertThat(newsroom.as("nadia")
                        .post("/api/tasks/" + review + "/claim", "")
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal")
                        .body())
                .contains("helper-added");
    }

    @Test
    void aReturnNamesItsCodeAndTheReviewerSeesWhatChangedSince() {
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        String review = newsroom.claim(report, "review", "salma");
        assertThat(segmentOf("salma", 1).get("changedSinceLooked").asBoolean()).isTrue();
        expect(200, save(segment(1), "salma", "نص سلمى", "reviewed"));
        assertThat(newsroom.complete(review, "salma", Map.of("decision", "accept", "reasonCode", "names"))
                        .status())
                .isEqualTo(422);
        Map<String, Object> back =
                Map.of("decision", "return", "reasonCode", "names", "reason", "Two spellings of one envoy");
        expect(200, save(segment(2), "salma", segment(2).get("target").asString(), "open"));
        expect(204, newsroom.complete(review, "salma", back));
        String again = newsroom.task(report, "translate");
        JsonNode returned = newsroom.as("tariq").get("/api/tasks/" + again).json();
        assertThat(returned.get("returnedCode").asString()).isEqualTo("names");
        assertThat(returned.get("returnedReason").asString()).isEqualTo("Two spellings of one envoy");
        assertThat(segment(1).get("translatorsTarget").asString()).isEqualTo(Rendering.of("The envoys met.", "ar"));
        newsroom.as("tariq").post("/api/tasks/" + again + "/claim", "");
        expect(200, save(segment(2), "tariq", "اتفقوا على 3 نقاط.", "translated"));
        expect(204, newsroom.complete(again, "tariq", Map.of("decision", "submit")));
        String second = newsroom.claim(report, "review", "salma");
        assertThat(changed()).containsExactly(false, false, true, false, false);
        Http salma = Http.at(newsroom.port()).signIn("salma", "demo");
        assertThat(marked(salma, second)).isEqualTo(1);
        put(FOUR.replace("The envoys met.", "The envoys met on Tuesday."), false);
        assertThat(changed()).containsExactly(false, true, true, false, false);
        assertThat(marked(salma, second)).isEqualTo(2);
        // what she writes herself she has seen
        expect(200, save(segment(2), "salma", "اتفقوا على 3 نقاط بينهم.", "translated"));
        assertThat(changed()).containsExactly(false, true, false, false, false);
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/reports/" + report + "?lang=en");
        assertThat(huda.get("/reports/" + report).body())
                .contains("returned the translation into Arabic.", "<b class=\"reason-code\">Names</b>");
    }

    private List<Boolean> changed() {
        List<Boolean> changed = new ArrayList<>();
        items("salma").forEach(one -> changed.add(one.get("changedSinceLooked").asBoolean()));
        return changed;
    }

    private static int marked(Http who, String task) {
        return who.get("/tasks/" + task).body().split("data-fresh=\"yes\"", -1).length - 1;
    }

    @Test
    void whoHasTheTranslationOpenHearsOfEverySegment() throws Exception {
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        EventStream stream = EventStream.open(
                newsroom.port(),
                String.valueOf(huda.cookie("warraq")),
                "/api/reports/" + report + "/editions/ar/events");
        await(() -> stream.hasHeard("presence"));
        expect(200, newsroom.as("tariq").json("PUT", path(segment(1)) + "/lease", ""));
        await(() -> stream.hasHeard("segment-taken"));
        expect(200, save(segment(1), "tariq", "التقى المبعوثون.", "translated"));
        await(() -> stream.hasHeard("segment-saved"));
        expect(200, post("tariq", segment(1), "merge", ""));
        await(() -> stream.hasHeard("segments-changed"));
    }

    @Test
    void savingASegmentTakesAtMostSixRoundTrips() {
        JsonNode one = segment(1);
        expect(200, save(one, "tariq", "قبل", "translated"));
        JsonNode now = segment(1);
        JdbcClient superuser = JdbcClient.create(TestDatabases.superuser(url));
        engine.getJobExecutor().shutdown();
        try {
            superuser.sql("select pg_stat_statements_reset()").query().singleValue();
            expect(200, save(now, "tariq", "بعد", "translated"));
            long calls = superuser.sql("""
                            select coalesce(sum(calls), 0) from pg_stat_statements
                            where userid = 'warraq_app'::regrole
                              and dbid = (select oid from pg_database where datname = current_database())
                            """).query(Long.class).single();
            assertThat(calls).isBetween(2L, 6L);
        } finally {
            engine.getJobExecutor().start();
        }
    }

    private String base() {
        return "/api/reports/" + report + "/translations/ar";
    }

    private String path(JsonNode segment) {
        return base() + "/segments/" + segment.get("id").asString();
    }

    private JsonNode items(String username) {
        return newsroom.as(username).get(base() + "/segments").json().get("items");
    }

    private JsonNode segment(int index) {
        return items("huda").get(index);
    }

    private JsonNode segmentOf(String username, int index) {
        return items(username).get(index);
    }

    private List<String> sources() {
        return texts(items("huda"), "source");
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(one -> texts.add(one.get(field).asString()));
        return texts;
    }

    private Answer save(JsonNode segment, String username, String target, String state) {
        return put(username, segment, Map.of("target", target, "state", state));
    }

    private Answer put(String username, JsonNode segment, Map<String, Object> body) {
        return newsroom.as(username)
                .json(
                        "PUT",
                        path(segment),
                        body,
                        "If-Match",
                        segment.get("etag").asString());
    }

    private Answer post(String username, JsonNode segment, String verb, Object body) {
        return newsroom.as(username)
                .post(
                        path(segment) + "/" + verb,
                        body,
                        "If-Match",
                        segment.get("etag").asString());
    }

    private void put(String text, boolean minor) {
        String edition = "/api/reports/" + report + "/editions/en";
        Answer read = newsroom.as("rima").get(edition);
        String id = read.json().at("/content/body/0/id").asString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("content", Map.of("headline", "Envoys", "body", List.of(Map.of("id", id, "text", text))));
        if (minor) {
            body.put("minor", true);
        }
        expect(200, newsroom.as("rima").json("PUT", edition, body, "If-Match", read.header("ETag")));
    }
}
