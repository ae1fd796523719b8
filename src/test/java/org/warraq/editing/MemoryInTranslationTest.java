package org.warraq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Rendering;
import tools.jackson.databind.JsonNode;

/** The memory learns when a round is released, and fills in and suggests what it knows, over HTTP. */
@OwnNewsroomTest
class MemoryInTranslationTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void whatWasReleasedFillsInBetweenTheSameNeighboursAndIsToBeConfirmedElsewhere() {
        String text = "The dam was opened. Water reached the fields. Farmers were glad.";
        String first = begin("A dam is opened", text);
        newsroom.translateAndReview(first, "ar");
        newsroom.task(first, "approve");
        String before = begin("Before the release", text);
        assertThat(states(before)).containsOnly("open");
        newsroom.finish(first, "approve", "huda", newsroom.approval(first));
        await(() -> newsroom.state(first).equals("published"));
        String same = begin("After the release", text);
        assertThat(states(same)).containsExactly("open", "translated", "translated", "translated");
        assertThat(newsroom.segments(same, "ar").get(1).at("/origin/kind").asString())
                .isEqualTo("context");
        assertThat(newsroom.segments(same, "ar").get(1).at("/origin/score").asInt())
                .isEqualTo(101);
        String other = begin("In another context", "Nobody was asked. Water reached the fields.");
        assertThat(states(other)).containsExactly("open", "open", "drafted");
        JsonNode drafted = newsroom.segments(other, "ar").get(2);
        assertThat(drafted.at("/origin/kind").asString()).isEqualTo("exact");
        assertThat(drafted.get("target").asString()).isEqualTo(Rendering.of("Water reached the fields.", "ar"));
        newsroom.claim(other, "translate", "tariq");
        expect(200, save(other, drafted, Map.of("target", drafted.get("target").asString(), "state", "translated")));
    }

    @Test
    void translationFilledInByItselfIsLookedAtByOneReviewer() {
        String text = "The bridge was closed. Carts waited.";
        String first = begin("A bridge is closed", text);
        newsroom.translateAndReview(first, "ar");
        newsroom.finish(first, "approve", "huda", newsroom.approval(first));
        await(() -> newsroom.state(first).equals("published"));
        String same = submitted("A bridge is closed", text);
        String review = newsroom.claim(same, "review", "tariq");
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + same + "/journal")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(entry -> entry.get("action").asString()))
                .contains("translation-filled")
                .doesNotContain("translation-submitted");
        expect(
                204,
                newsroom.complete(
                        review, "tariq", Map.of("decision", "return", "reason", "stale", "reasonCode", "other")));
        String translate = newsroom.task(same, "translate");
        assertThat(newsroom.as("huda")
                        .get("/api/tasks/" + translate)
                        .json()
                        .get("assignee")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatAnEditAddsIsFilledInAndWhatSomebodyEmptiedStaysEmpty() {
        String known = "The canal was dug. Boats passed through. Merchants were glad.";
        String first = begin("A canal is dug", known);
        newsroom.translateAndReview(first, "ar");
        newsroom.finish(first, "approve", "huda", newsroom.approval(first));
        await(() -> newsroom.state(first).equals("published"));
        String report = begin("Edited while it is translated", "Nobody was asked. Boats passed through.");
        newsroom.claim(report, "translate", "tariq");
        expect(200, save(report, newsroom.segments(report, "ar").get(2), Map.of("target", "", "state", "open")));
        String edition = "/api/reports/" + report + "/editions/en";
        Answer read = newsroom.as("rima").get(edition);
        String longer =
                read.json().get("content").toString().replace("\"body\":[", "\"body\":[{\"text\":\"" + known + "\"},");
        expect(
                200,
                newsroom.as("rima")
                        .json("PUT", edition, "{\"content\":" + longer + "}", "If-Match", read.header("ETag")));
        assertThat(states(report)).containsExactly("open", "translated", "translated", "drafted", "open", "open");
        JsonNode filled = newsroom.segments(report, "ar").get(2);
        assertThat(filled.get("target").asString()).isEqualTo(Rendering.of("Boats passed through.", "ar"));
        assertThat(filled.at("/origin/score").asInt()).isEqualTo(101);
    }

    @Test
    void twoTranslationsOfOneSourceAreBothSuggestedAndNeitherIsFilledIn() {
        publish("One way of saying it", "The lake is deep. It has no fish.", "البحيرة عميقة.");
        publish("Another way of saying it", "The lake is deep. It has few birds.", "عميقة هي البحيرة.");
        String report = begin("A choice", "Nobody swims. The lake is deep. It is cold.");
        JsonNode lake = newsroom.segments(report, "ar").get(2);
        assertThat(lake.get("state").asString()).isEqualTo("open");
        JsonNode matches = suggestions(report, lake).get("matches");
        List<String> targets = new ArrayList<>();
        matches.forEach(match -> targets.add(match.get("target").asString()));
        assertThat(targets).contains("البحيرة عميقة.", "عميقة هي البحيرة.");
        assertThat(matches.get(0).get("score").asInt()).isEqualTo(100);
        assertThat(matches.get(0).get("match").asString()).isEqualTo("exact");
        assertThat(matches.get(0).get("approvedAt").asString()).isNotBlank();
    }

    @Test
    void aFuzzyMatchShowsWhatDiffersAndIsNotConfirmedUnedited() {
        publish(
                "A quota",
                "The two sides agreed on a quota of 18 tonnes a year.",
                "اتفق الجانبان على 18 طناً في السنة.");
        String report = begin("Another quota", "The two sides agreed on a quota of 19 tonnes a year.");
        JsonNode open = newsroom.segments(report, "ar").get(1);
        JsonNode match = suggestions(report, open).get("matches").get(0);
        assertThat(match.get("match").asString()).isEqualTo("fuzzy");
        assertThat(match.get("score").asInt()).isBetween(70, 99);
        assertThat(match.get("sourceDiff").toString()).contains("removed", "added");
        newsroom.claim(report, "translate", "tariq");
        Map<String, Object> origin = Map.of(
                "kind",
                "fuzzy",
                "score",
                match.get("score").asInt(),
                "unitId",
                match.get("unitId").asString());
        String proposed = match.get("target").asString();
        Answer refused = save(report, open, Map.of("target", proposed, "state", "translated", "origin", origin));
        assertThat(refused.status()).isEqualTo(422);
        expect(
                200,
                save(
                        report,
                        open,
                        Map.of("target", proposed.replace("18", "19"), "state", "translated", "origin", origin)));
        assertThat(newsroom.segments(report, "ar").get(1).at("/origin/kind").asString())
                .isEqualTo("fuzzy");
    }

    private void publish(String headline, String text, String target) {
        String report = begin(headline, text);
        String task = newsroom.claim(report, "translate", "tariq");
        expect(
                200,
                save(report, newsroom.segments(report, "ar").get(1), Map.of("target", target, "state", "translated")));
        newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
    }

    private String begin(String headline, String text) {
        String report = submitted(headline, text);
        newsroom.task(report, "translate");
        return report;
    }

    private String submitted(String headline, String text) {
        Map<String, Object> content = Map.of("headline", headline, "body", List.of(Map.of("text", text)));
        String report = newsroom.start("rima", "en", headline, Map.of("content", content));
        newsroom.submitDraft(report, "rima");
        return report;
    }

    private List<String> states(String report) {
        List<String> states = new ArrayList<>();
        newsroom.segments(report, "ar")
                .forEach(one -> states.add(one.get("state").asString()));
        return states;
    }

    private JsonNode suggestions(String report, JsonNode segment) {
        Answer answer = newsroom.as("tariq").get(path(report, segment) + "/suggestions");
        expect(200, answer);
        return answer.json();
    }

    private Answer save(String report, JsonNode segment, Map<String, Object> body) {
        return newsroom.as("tariq")
                .json(
                        "PUT",
                        path(report, segment),
                        body,
                        "If-Match",
                        segment.get("etag").asString());
    }

    private static String path(String report, JsonNode segment) {
        return "/api/reports/" + report + "/translations/ar/segments/"
                + segment.get("id").asString();
    }
}
