package org.warraq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.Rendering;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Sentences on their way through versions, changes of the source and rounds, over HTTP. */
@SharedNewsroomTest
class SentencesStoryTest {

    private static final String THREE =
            "The envoys met in Tel Nawras.  They agreed on 3 points.\nThey will meet again.";

    @Autowired
    Newsroom newsroom;

    @Test
    void aParagraphIsTranslatedBySentencesAndPutTogetherExactly() {
        String report = begin("Envoys of the basin meet", THREE);
        String task = newsroom.translate(report, "ar", "tariq");
        List<JsonNode> segments = list(newsroom.segments(report, "ar"));
        assertThat(segments)
                .extracting(one -> one.get("source").asString() + one.get("gap").asString())
                .containsExactly(
                        "Envoys of the basin meet",
                        "The envoys met in Tel Nawras.  ",
                        "They agreed on 3 points.\n",
                        "They will meet again.");
        assertThat(segments.get(1).get("paragraphId")).isEqualTo(segments.get(3).get("paragraphId"));
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        assertThat(body(report, "ar"))
                .isEqualTo(arabic("The envoys met in Tel Nawras.") + "  " + arabic("They agreed on 3 points.") + "\n"
                        + arabic("They will meet again."));
    }

    @Test
    void whatTheReporterChangesDuringTheReviewReopensThereAndNowhereElse() {
        String report = begin("Changed during review", THREE);
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        String review = newsroom.claim(report, "review", "salma");
        put(report, THREE.replace("3 points", "4 points"));
        List<JsonNode> segments = list(newsroom.segments(report, "ar"));
        assertThat(segments)
                .extracting(one -> one.get("state").asString())
                .containsExactly("translated", "translated", "open", "translated");
        assertThat(segments)
                .extracting(one -> one.get("contextChanged").asBoolean())
                .containsExactly(false, true, false, true);
        JsonNode changed = segments.get(2);
        assertThat(changed.get("stale").asBoolean()).isTrue();
        assertThat(changed.get("target").asString()).isEqualTo(arabic("They agreed on 3 points."));
        assertThat(changed.get("sourceDiff").toString()).contains("removed", "added");
        assertThat(newsroom.complete(review, "salma", Map.of("decision", "accept"))
                        .status())
                .isEqualTo(409);
        expect(200, save(report, changed, "اتفقوا على 4 نقاط.", "reviewed", "salma"));
        expect(204, newsroom.complete(review, "salma", Map.of("decision", "accept")));
        assertThat(list(newsroom.segments(report, "ar"))).allSatisfy(one -> {
            assertThat(one.get("state").asString()).isEqualTo("reviewed");
            assertThat(one.get("contextChanged").asBoolean()).isFalse();
        });
    }

    @Test
    void aSegmentSavedAgainstASourceThatChangedMeanwhileIsNotLostAndNotTaken() {
        String report = begin("Changed while typing", THREE);
        newsroom.claim(report, "translate", "tariq");
        List<JsonNode> before = list(newsroom.segments(report, "ar"));
        put(report, "Nothing came before. " + THREE.replace("3 points", "4 points"));
        assertThat(save(report, before.get(2), "اتفقوا على 3 نقاط.", "translated", "tariq")
                        .status())
                .isEqualTo(412);
        // it only stands at another place
        expect(200, save(report, before.get(3), "سيجتمعون مجدداً.", "translated", "tariq"));
    }

    @Test
    void aRoundStartsFromTheSegmentsThatReadersSeeWhateverASpikedOneLeft() {
        String report = begin("Spiked in between", THREE);
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        JsonNode released = newsroom.segments(report, "ar");
        correct(report);
        String draft = newsroom.claim(report, "draft", "rima");
        put(report, THREE.replace("3 points", "5 points"));
        expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        newsroom.claim(report, "translate", "tariq");
        expect(200, save(report, list(newsroom.segments(report, "ar")).get(2), "خمس نقاط.", "drafted", "tariq"));
        expect(204, newsroom.as("huda").post("/api/reports/" + report + "/spike", Map.of("reason", "no")));
        correct(report);
        assertThat(list(newsroom.segments(report, "ar")))
                .filteredOn(one -> !one.get("paragraphId").asString().equals("publicNote"))
                .extracting(one -> one.get("target"))
                .isEqualTo(list(released).stream().map(one -> one.get("target")).toList());
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.task(report, "approve");
        assertThat(newsroom.state(report)).isEqualTo("approve");
    }

    @Test
    void aRestoredVersionFallsIntoTheSegmentsItHad() {
        String report = begin("Restored by sentences", THREE);
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.finish(report, "review", "salma", Map.of("decision", "return", "reason", "style"));
        String again = newsroom.claim(report, "translate", "tariq");
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            expect(
                    200,
                    save(report, segment, "ثم " + arabic(segment.get("source").asString()), "translated", "tariq"));
        }
        expect(204, newsroom.complete(again, "tariq", Map.of("decision", "submit")));
        newsroom.claim(report, "review", "salma");
        expect(201, restore(report, 1, "salma"));
        List<JsonNode> segments = list(newsroom.segments(report, "ar"));
        assertThat(segments)
                .extracting(one -> one.get("target").asString())
                .containsExactly(
                        arabic("Restored by sentences"),
                        arabic("The envoys met in Tel Nawras."),
                        arabic("They agreed on 3 points."),
                        arabic("They will meet again."));
        assertThat(segments.get(1).get("translatorsTarget").asString())
                .isEqualTo("ثم " + arabic("The envoys met in Tel Nawras."));
    }

    private static String arabic(String source) {
        return Rendering.of(source, "ar");
    }

    private String begin(String headline, String text) {
        Map<String, Object> content = Map.of("headline", headline, "body", List.of(Map.of("text", text)));
        String report = newsroom.start("rima", "en", headline, Map.of("content", content));
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "translate");
        return report;
    }

    private void put(String report, String text) {
        JsonNode edition = newsroom.as("rima")
                .get("/api/reports/" + report + "/editions/en")
                .json();
        String id = edition.at("/content/body/0/id").asString();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("headline", edition.at("/content/headline").asString());
        content.put("body", List.of(Map.of("id", id, "text", text)));
        content.put(
                "publicNote", edition.at("/content/publicNote").asStringOpt().orElse(null));
        int version = newsroom.report(report).at("/editions/en/version").asInt();
        expect(
                200,
                newsroom.as("rima")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/en",
                                Map.of("content", content),
                                "If-Match",
                                "\"" + version + "\""));
    }

    private Answer restore(String report, int number, String username) {
        int latest = newsroom.report(report).at("/editions/ar/version").asInt();
        return newsroom.as(username)
                .post(
                        "/api/reports/" + report + "/editions/ar/versions/" + number + "/restore",
                        "",
                        "If-Match",
                        "\"" + latest + "\"");
    }

    private void correct(String report) {
        Map<String, Object> correction =
                Map.of("kind", "correction", "publicNote", Map.of("en", "A figure.", "ar", "رقم."));
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", correction));
    }

    private Answer save(String report, JsonNode segment, String target, String state, String username) {
        return newsroom.as(username)
                .json(
                        "PUT",
                        "/api/reports/" + report + "/translations/ar/segments/"
                                + segment.get("id").asString(),
                        Map.of("target", target, "state", state),
                        "If-Match",
                        segment.get("etag").asString());
    }

    private String body(String report, String language) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/" + language)
                .json()
                .at("/content/body/0/text")
                .asString();
    }

    private static List<JsonNode> list(JsonNode items) {
        List<JsonNode> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }
}
