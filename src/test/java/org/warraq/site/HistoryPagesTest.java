package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.Map;
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

/** What a report said before can be looked up, word by word, unless it was closed or withdrawn. */
@SharedNewsroomTest
class HistoryPagesTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void everyReleaseIsListedAndReadWithWhatChanged() {
        String report = newsroom.published("Five came to the harbour");
        correct(report, "correction", "They talked for 4 hours.", "Four hours, not three.", "أربع ساعات لا ثلاث.");
        correct(report, "update", "They talked for 5 hours.", "They went on.", "استمرّوا.");
        String page = "/en/reports/" + slug(report);
        Document latest = read(page);
        assertThat(latest.select(".corrections .note").eachText())
                .containsExactly("They went on.", "Four hours, not three.");
        Document history = read(latest.select(".corrections a").attr("href"));
        assertThat(history.select(".releases > li")).hasSize(3);
        assertThat(history.select(".releases .changed").eachText()).containsExactly("Update", "Correction");
        assertThat(history.select(".releases li a").eachAttr("href"))
                .containsExactly(page + "/releases/3", page + "/releases/2", page + "/releases/1");
        Document second = read(page + "/releases/2");
        assertThat(second.select(".past ins").text()).isEqualTo("4");
        assertThat(second.select(".past del").text()).isEqualTo("3");
        assertThat(second.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        Document first = read(page + "/releases/1");
        assertThat(first.select("ins, del")).isEmpty();
        assertThat(first.select(".past").text()).contains("They talked for 3 hours.");
        assertThat(read("/ar/reports/" + slug(report) + "/history")
                        .select(".releases .note")
                        .eachText())
                .containsExactly("استمرّوا.", "أربع ساعات لا ثلاث.");
    }

    @Test
    void aClosedTextIsNoReadersAndItsNoteStays() {
        String report = newsroom.published("A name that was wrong");
        Answer early = close(report, 1, "huda", "Nobody is accused.");
        assertThat(early.status()).isEqualTo(409);
        correct(report, "correction", "They talked for 9 hours.", "The name was wrong.", "كان الاسم خطأ.");
        assertThat(close(report, 1, "rima", "Nobody is accused.").status()).isEqualTo(403);
        assertThat(close(report, 1, "huda", " ").status()).isEqualTo(422);
        assertThat(close(report, 7, "huda", "There is none.").status()).isEqualTo(404);
        expect(204, close(report, 1, "huda", "Nobody is accused."));
        assertThat(close(report, 1, "edward", "Once more.").status()).isEqualTo(409);
        String page = "/en/reports/" + slug(report);
        Http reader = Http.at(newsroom.port());
        Answer closed = reader.get(page + "/releases/1");
        assertThat(closed.status()).isEqualTo(410);
        assertThat(closed.body()).doesNotContain("They talked for 3 hours.");
        // nor as what was taken out since
        assertThat(reader.get(page + "/releases/2").body()).doesNotContain("for <del>3", "They talked for 3");
        assertThat(read(page + "/history").select(".releases").text())
                .contains("The name was wrong.", "The text of this version is closed.");
        JsonNode releases = newsroom.as("huda")
                .get("/api/reports/" + report + "/releases")
                .json()
                .get("items");
        assertThat(releases.valueStream().map(one -> one.get("closed").asBoolean()))
                .containsExactly(false, true);
        assertThat(releases.get(0).get("editions").get("en").get("publicNote").asString())
                .isEqualTo("The name was wrong.");
        assertThat(newsroom.actions(report)).contains("release-closed");
    }

    @Test
    void wordsThatAreClosedAreSoInEveryEarlierReleaseThatSaysTheSame() {
        String report = newsroom.published("Said twice and wrong");
        correct(report, "update", "They talked for 3 hours.", "Nothing new.", "لا جديد.");
        correct(report, "correction", "They talked for 2 hours.", "Two.", "ساعتان.");
        String page = "/en/reports/" + slug(report);
        expect(204, close(report, 1, "huda", "Nobody is accused."));
        assertThat(Http.at(newsroom.port()).get(page + "/releases/2").status()).isEqualTo(410);
        assertThat(read(page + "/releases/3").select("del")).isEmpty();
    }

    @Test
    void aRequestThatKnowsTheListIsToldOfAClosing() {
        String report = newsroom.published("Known to be closed");
        correct(report, "correction", "They talked for 10 hours.", "It took longer.", "استغرق أكثر.");
        String history = "/en/reports/" + slug(report) + "/history";
        Http reader = Http.at(newsroom.port());
        String tag = reader.get(history).header("ETag");
        expect(204, close(report, 1, "huda", "Nobody is accused."));
        assertThat(reader.get(history, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void theTextIsClosedFromTheReportsPageAndWhatWasTypedIsKept() {
        String report = newsroom.published("Closed by a click");
        correct(report, "correction", "They talked for 6 hours.", "It took longer.", "استغرق أكثر.");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/account?lang=en");
        String page = "/reports/" + report;
        Answer refused = huda.submit(page, page + "/closing", Map.of("release", "2", "reason", "Typed in vain"));
        assertThat(refused.status()).isEqualTo(409);
        Answer done = huda.submit(page, page + "/closing", Map.of("release", "1", "reason", "A court asked for it."));
        assertThat(Jsoup.parse(huda.get(done.header("Location")).body())
                        .select("[aria-labelledby=releases] .tag")
                        .eachText())
                .containsExactly("closed");
    }

    @Test
    void whatWasWithdrawnHasNoHistoryAlsoNotOnceItIsPublishedAgain() {
        String report = newsroom.published("Withdrawn for a cause");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/withdrawal",
                                Map.of("reason", "a court", "publicNote", Map.of("en", "Gone.", "ar", "سُحب."))));
        newsroom.finish(report, "confirm", "edward", Map.of("decision", "accept"));
        Newsroom.await(() -> newsroom.state(report).equals("withdrawn"));
        String page = "/en/reports/" + slug(report);
        Http reader = Http.at(newsroom.port());
        assertThat(reader.get(page + "/history").status()).isEqualTo(410);
        assertThat(reader.get(page + "/releases/1").status()).isEqualTo(410);
        correct(report, "correction", "They talked for 8 hours.", "Back.", "عاد.");
        assertThat(reader.get(page + "/releases/1").status()).isEqualTo(404);
        assertThat(read(page + "/history").select(".releases > li")).hasSize(1);
        assertThat(reader.get(page + "/releases/3").body()).doesNotContain("for <del>3");
    }

    @Test
    void aReportThatNeverChangedHasNothingToTell() {
        String report = newsroom.published("Never changed");
        Document page = read("/en/reports/" + slug(report));
        assertThat(page.select(".corrections")).isEmpty();
        Answer history = Http.at(newsroom.port()).get("/en/reports/" + slug(report) + "/history");
        assertThat(history.status()).isEqualTo(200);
        assertThat(Http.at(newsroom.port())
                        .get("/en/reports/" + slug(report) + "/history", "If-None-Match", history.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(Http.at(newsroom.port())
                        .get("/en/reports/no-such-report/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void itReadsWellInBothLanguages() {
        String report = newsroom.published("Looked at as it was");
        correct(report, "correction", "They talked for 7 hours.", "Seven hours.", "سبع ساعات.");
        try (Chromium chromium = Chromium.open()) {
            assertThat(screens(chromium, report, "en").in(Screens.Way.ENGLISH_NARROW))
                    .isEmpty();
            assertThat(screens(chromium, report, "ar").in(Screens.Way.ARABIC_WIDE))
                    .isEmpty();
        }
    }

    private Screens screens(Chromium chromium, String report, String language) {
        String page = "/" + language + "/reports/" + slug(report);
        Screens screens = new Screens(newsroom, chromium, "history");
        screens.add("huda", "past-release", page + "/releases/2");
        screens.add("huda", "past-list", page + "/history");
        screens.add("huda", "past-report", page);
        return screens;
    }

    private Answer close(String report, int number, String username, String reason) {
        return newsroom.as(username)
                .post("/api/reports/" + report + "/releases/" + number + "/close", Map.of("reason", reason));
    }

    /** A round in which the second paragraph becomes another. */
    private void correct(String report, String kind, String words, String english, String arabic) {
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/corrections",
                                Map.of("kind", kind, "publicNote", Map.of("en", english, "ar", arabic))));
        int releases = releases(report);
        String draft = newsroom.claim(report, "draft", "rima");
        String edition = "/api/reports/" + report + "/editions/en";
        Answer latest = newsroom.as("rima").get(edition);
        JsonNode content = latest.json().get("content");
        ObjectNode paragraph = (ObjectNode) content.get("body").get(1);
        paragraph.put("text", words);
        expect(
                200,
                newsroom.as("rima")
                        .json("PUT", edition, Map.of("content", content), "If-Match", latest.header("ETag")));
        expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
        Newsroom.await(
                () -> releases(report) > releases && newsroom.state(report).equals("published"));
    }

    private int releases(String report) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/releases")
                .json()
                .get("items")
                .size();
    }

    private String slug(String report) {
        return newsroom.report(report).get("slug").asString();
    }

    private Document read(String address) {
        Answer answer = Http.at(newsroom.port()).get(address);
        expect(200, answer);
        return Jsoup.parse(answer.body());
    }
}
