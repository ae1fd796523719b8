package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Chromium;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.Screens;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A translation is corrected while its source stands: only what is marked opens, and only its readers are told. */
@SharedNewsroomTest
class TranslationsCorrectedAloneTest {

    private static final Map<String, Object> SUBMIT = Map.of("decision", "submit");
    private static final String NOTE = "كانت الكلمة خطأ.";

    @Autowired
    Newsroom newsroom;

    @Test
    void onlyTheMarkedSentenceOpensAndOnlyThatLanguagesReadersAreGivenAnotherPage() {
        String report = newsroom.published("One word of one language");
        Http reader = Http.at(newsroom.port());
        Answer english = reader.get(page(report, "en"));
        JsonNode wrong = newsroom.segments(report, "ar").get(1);
        begin(report, "correction", List.of(wrong.get("id").asString()), Map.of("ar", NOTE));
        assertThat(newsroom.state(report)).isEqualTo("translate");
        String task = newsroom.claim(report, "translate", "tariq");
        assertThat(unfinished(report)).containsExactly(wrong.get("paragraphId").asString(), "publicNote");
        assertThat(newsroom.segments(report, "ar").get(1).get("target")).isEqualTo(wrong.get("target"));
        translate(report, "التقى الوفدان.");
        expect(204, newsroom.complete(task, "tariq", SUBMIT));
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
        // whoever begins a round has written nothing
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        await(() -> releases(report).size() == 2 && newsroom.state(report).equals("published"));
        Answer after = reader.get(page(report, "en"));
        assertThat(after.body()).isEqualTo(english.body());
        assertThat(after.header("ETag")).isEqualTo(english.header("ETag"));
        Document arabic = read(page(report, "ar"));
        assertThat(arabic.select(".standing").text()).startsWith("تصحيح").endsWith(NOTE);
        assertThat(arabic.select(".words").text()).contains("التقى الوفدان.");
        JsonNode last = releases(report).get(0);
        assertThat(last.at("/editions/en/touched").asBoolean()).isFalse();
        assertThat(last.at("/editions/en/version").asInt()).isEqualTo(1);
        assertThat(last.at("/editions/ar/touched").asBoolean()).isTrue();
        assertThat(last.at("/editions/ar/publicNote").asString()).isEqualTo(NOTE);
        assertThat(read("/ar/reports/" + slug(report) + "/history")
                        .select(".releases .note")
                        .eachText())
                .containsExactly(NOTE);
        Document history = read("/en/reports/" + slug(report) + "/history");
        assertThat(history.select(".releases .note")).isEmpty();
        assertThat(history.select(".releases .nothing").eachText())
                .containsExactly("Nothing changed in this language.");
    }

    @Test
    void withoutMarksEverythingOpensAndTheNoteIsTheTranslators() {
        String report = newsroom.published("Every word of one language");
        begin(report, "correction", List.of(), Map.of());
        String task = newsroom.claim(report, "translate", "tariq");
        assertThat(unfinished(report)).hasSize(4).endsWith("publicNote");
        JsonNode note = newsroom.segments(report, "ar").get(3);
        assertThat(note.get("source").asString()).isEmpty();
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            String target = segment.get("target").asString();
            expect(200, newsroom.save(report, "ar", segment, target.isEmpty() ? "صُحّح الرقم 7." : target, "tariq"));
        }
        // there is no sentence whose figures it lacks
        assertThat(newsroom.as("tariq")
                        .get("/api/reports/" + report + "/findings?language=ar")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("paragraphId").asString("").equals("publicNote")))
                .isEmpty();
        expect(204, newsroom.complete(task, "tariq", SUBMIT));
    }

    @Test
    void aNoteWithoutASourceGoesToAnOutsideToolAndComesBack() {
        String report = newsroom.published("Corrected with a tool of one's own");
        begin(report, "correction", List.of(), Map.of("ar", NOTE));
        newsroom.claim(report, "translate", "tariq");
        String address = "/api/reports/" + report + "/translations/ar";
        String file = newsroom.as("tariq").get(address + "/export?format=xliff").body();
        assertThat(file).contains(NOTE);
        Answer brought = newsroom.as("tariq")
                .send(
                        "PUT",
                        address + "/import",
                        BodyPublishers.ofString(file.replace(NOTE, "كان الرقم خطأ.")),
                        "Content-Type",
                        "application/xliff+xml");
        expect(200, brought);
        assertThat(newsroom.segments(report, "ar").get(3).get("target").asString())
                .isEqualTo("كان الرقم خطأ.");
    }

    @Test
    void itReadsWellInBothLanguages() {
        String report = newsroom.published("Corrected in one language and looked at");
        String other = newsroom.published("Corrected as a whole and looked at");
        begin(report, "correction", List.of(), Map.of("ar", NOTE));
        String translating = newsroom.claim(report, "translate", "tariq");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + other + "/corrections",
                                Map.of("kind", "correction", "publicNote", Map.of("en", "A word was wrong."))));
        String draft = newsroom.claim(other, "draft", "rima");
        String third = newsroom.published("About to be corrected");
        try (Chromium chromium = Chromium.open()) {
            Screens screens = new Screens(newsroom, chromium, "correcting");
            screens.add("huda", "correction", "/reports/" + third + "/correction");
            screens.add("rima", "draft", "/tasks/" + draft);
            screens.add("tariq", "translation", "/tasks/" + translating);
            for (Screens.Way way : Screens.Way.values()) {
                assertThat(screens.in(way)).isEmpty();
            }
        }
    }

    @Test
    void theSourceIsNotWrittenMeanwhileAndWhatStandsIsNotReturned() {
        String report = newsroom.published("Stands in its source");
        begin(report, "update", List.of(), Map.of());
        Answer latest = newsroom.as("rima").get("/api/reports/" + report + "/editions/en");
        assertThat(put(report, "rima", latest).status()).isEqualTo(409);
        approvable(report);
        String task = newsroom.claim(report, "approve", "huda");
        assertThat(put(report, "huda", latest).status()).isEqualTo(409);
        Map<String, Object> back = Map.of("decision", "return", "reason", "figures", "returnTo", List.of("ar"));
        expect(204, newsroom.complete(task, "huda", back));
        newsroom.task(report, "translate");
    }

    @Test
    void returnedToTheDraftItIsARoundOfTheWholeReport() {
        String report = newsroom.published("Wrong in its source, too");
        begin(report, "correction", List.of(), Map.of("ar", NOTE));
        approvable(report);
        newsroom.finish(
                report,
                "approve",
                "huda",
                Map.of("decision", "return", "reason", "The source says it, too.", "returnTo", "draft"));
        String draft = newsroom.claim(report, "draft", "rima");
        assertThat(newsroom.complete(draft, "rima", SUBMIT).status())
                .as("the source's readers are told as well")
                .isEqualTo(422);
        Answer latest = newsroom.as("rima").get("/api/reports/" + report + "/editions/en");
        expect(200, put(report, "rima", latest));
        expect(204, newsroom.complete(draft, "rima", SUBMIT));
        newsroom.task(report, "translate");
        JsonNode note = newsroom.segments(report, "ar").get(3);
        assertThat(note.get("source").asString()).isEqualTo("A word was wrong.");
        assertThat(note.get("target").asString()).isEqualTo(NOTE);
        assertThat(note.get("stale").asBoolean()).isTrue();
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
        await(() -> releases(report).size() == 2);
        assertThat(read(page(report, "en")).select(".standing").text()).endsWith("A word was wrong.");
    }

    @Test
    void aRoundThatWasGivenUpLeavesNothingInTheNext() {
        String report = newsroom.published("Begun twice, told once");
        begin(report, "correction", List.of(), Map.of("ar", NOTE));
        newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.as("huda").post("/api/reports/" + report + "/spike", Map.of("reason", "not now")));
        begin(report, "update", List.of(), Map.of());
        assertThat(newsroom.segments(report, "ar")
                        .valueStream()
                        .map(one -> one.get("paragraphId").asString()))
                .doesNotContain("publicNote")
                .hasSize(3);
    }

    @Test
    void whatIsNoTranslationOfTheReportOrNoSentenceOfItIsRefused() {
        String report = newsroom.published("Asked for what there is not");
        String other = newsroom.segments(newsroom.published("Another"), "ar")
                .get(0)
                .get("id")
                .asString();
        List<Map<String, Object>> wrong = List.of(
                Map.of("kind", "correction", "languages", List.of("en")),
                Map.of("kind", "correction", "languages", List.of("fr")),
                Map.of("kind", "correction", "segments", List.of(other)),
                Map.of("kind", "correction", "languages", List.of("ar"), "segments", List.of(other)),
                Map.of("kind", "correction", "languages", List.of("ar"), "segments", List.of(UUID.randomUUID())),
                Map.of("kind", "correction", "languages", List.of("ar"), "publicNote", Map.of("en", "No.")));
        for (Map<String, Object> round : wrong) {
            Answer refused = newsroom.as("huda").post("/api/reports/" + report + "/corrections", round);
            assertThat(refused.status()).as(round.toString()).isEqualTo(422);
        }
        for (String nothing : List.of("\"languages\":[null]", "\"languages\":[\"ar\"],\"segments\":[null]")) {
            Answer refused = newsroom.as("huda")
                    .post("/api/reports/" + report + "/corrections", "{\"kind\":\"update\"," + nothing + "}");
            assertThat(refused.status()).as(nothing).isEqualTo(422);
        }
        assertThat(newsroom.state(report)).isEqualTo("published");
        assertThat(newsroom.actions(report))
                .noneMatch(action -> action.endsWith("started") && !action.startsWith("report"));
    }

    @Test
    void nothingStandsOfAReportThatWasWithdrawn() {
        String report = newsroom.published("Withdrawn and asked for in one language");
        Map<String, Object> why = Map.of("reason", "a court", "publicNote", Map.of("en", "Gone.", "ar", "سُحب."));
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/withdrawal", why));
        newsroom.finish(report, "confirm", "edward", Map.of("decision", "accept"));
        await(() -> newsroom.state(report).equals("withdrawn"));
        Map<String, Object> round = Map.of("kind", "correction", "languages", List.of("ar"));
        Answer refused = newsroom.as("huda").post("/api/reports/" + report + "/corrections", round);
        assertThat(refused.status()).isEqualTo(409);
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", Map.of("kind", "update")));
    }

    @Test
    void itIsBegunFromItsPageAndWhatWasTickedIsKeptWhenRefused() {
        String report = newsroom.published("Begun by a click");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/account?lang=en");
        String form = "/reports/" + report + "/correction";
        Document page = Jsoup.parse(huda.get(form).body());
        String sentence = page.select("[name=segments]").get(1).val();
        Answer refused = huda.submit(form, form, Map.of("kind", "correction", "segments", sentence, "note.ar", NOTE));
        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.body());
        assertThat(again.select("[name=segments][checked]").val()).isEqualTo(sentence);
        assertThat(again.select("[name=note.ar]").text()).isEqualTo(NOTE);
        Answer begun = huda.submit(
                form, form, Map.of("kind", "correction", "languages", "ar", "segments", sentence, "note.ar", NOTE));
        assertThat(begun.header("Location")).endsWith("/reports/" + report + "?done=correction");
        newsroom.task(report, "translate");
        assertThat(unfinished(report)).hasSize(2);
        // nobody waits for a text that stands
        assertThat(Jsoup.parse(huda.get("/reports/" + report).body())
                        .select(".lane > p")
                        .eachText())
                .containsExactly("Nothing to do in this round");
    }

    private void begin(String report, String kind, List<String> segments, Map<String, String> note) {
        Map<String, Object> round =
                Map.of("kind", kind, "languages", List.of("ar"), "segments", segments, "publicNote", note);
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", round));
    }

    private void approvable(String report) {
        newsroom.translateAndReview(report, "ar");
        newsroom.task(report, "approve");
    }

    private void translate(String report, String text) {
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            String state = segment.get("state").asString();
            if (state.equals("drafted")) {
                expect(
                        200,
                        newsroom.save(
                                report, "ar", segment, segment.get("target").asString(), "tariq"));
            } else if (state.equals("open")) {
                expect(200, newsroom.save(report, "ar", segment, text, "tariq"));
            }
        }
    }

    private List<String> unfinished(String report) {
        return newsroom.segments(report, "ar")
                .valueStream()
                .filter(one ->
                        List.of("open", "drafted").contains(one.get("state").asString()))
                .map(one -> one.get("paragraphId").asString())
                .toList();
    }

    private Answer put(String report, String username, Answer latest) {
        ObjectNode content = (ObjectNode) latest.json().get("content");
        content.put("publicNote", "A word was wrong.");
        return newsroom.as(username)
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en",
                        Map.of("content", content),
                        "If-Match",
                        latest.header("ETag"));
    }

    private JsonNode releases(String report) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/releases")
                .json()
                .get("items");
    }

    private String page(String report, String language) {
        return "/" + language + "/reports/" + slug(report);
    }

    private String slug(String report) {
        return newsroom.report(report).get("slug").asString();
    }

    private Document read(String address) {
        return Jsoup.parse(Http.at(newsroom.port()).get(address).body());
    }
}
