package org.warraq.desk.approving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever decides sees what changed since it came back, since readers were given it, and since they opened the page. */
@SharedNewsroomTest
class WhatChangedPageTest {

    private static final Map<String, Object> BACK =
            Map.of("decision", "return", "reasonCode", "numbers", "reason", "Count them again.", "returnTo", "draft");

    @Autowired
    Newsroom newsroom;

    @Test
    void aFirstTextIsReadAsItStands() {
        String task = newsroom.claim(newsroom.upToApproval("Read for the first time"), "approve", "huda");
        Document page = page("huda", "/tasks/" + task);
        assertThat(page.select(".since a, .spread ins, .spread del, .spread-fold"))
                .isEmpty();
    }

    @Test
    void whatCameBackShowsWhatChangedSinceAndFoldsTheRest() {
        String task = returnedAndMended("Returned to be counted again");
        Document page = page("huda", "/tasks/" + task);
        assertThat(page.select(".since [aria-current]").text()).isEqualTo("Since it was returned");
        assertThat(page.select(".spread [lang=en] ins").text()).isEqualTo("4");
        assertThat(page.select(".spread [lang=en] del").text()).isEqualTo("3");
        assertThat(page.select(".since-count b").text()).isEqualTo("1 passage changed");
        assertThat(page.select(".spread-row[data-row] > .spread-changed a").eachText())
                .containsExactly("Changed: Paragraph 2");
        assertThat(page.select(".spread-fold > summary").eachText()).containsExactly("2 passages as they were");
        Document whole = page("huda", "/tasks/" + task + "/approval?since=nothing");
        assertThat(whole.select(".spread-fold, .spread ins, .spread del")).isEmpty();
        assertThat(whole.select(".since [aria-current]").text()).isEqualTo("As it stands");
    }

    @Test
    void aCorrectionShowsWhatChangesForReaders() {
        String report = newsroom.published("Corrected in one number");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/corrections",
                                Map.of("kind", "correction", "publicNote", Map.of("en", "Four.", "ar", "أربع."))));
        String draft = newsroom.claim(report, "draft", "rima");
        mend(report, "rima");
        expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        newsroom.translateAndReview(report, "ar");
        Document page = page("edward", "/tasks/" + newsroom.claim(report, "approve", "edward"));
        assertThat(page.select(".since [aria-current]").text()).isEqualTo("Since the last release");
        assertThat(page.select(".spread [lang=en] ins").text()).isEqualTo("4");
    }

    @Test
    void whoDecidedOnWhatIsNoMoreSeesWhatChangedAndMayDecideOnThat() {
        String report = newsroom.upToApproval("Moved under the editor");
        String task = newsroom.claim(report, "approve", "huda");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/account?lang=en");
        Map<String, String> seen = Map.of("action", "approve", "version.en", "1", "version.ar", "1");
        expect(204, newsroom.as("huda").post("/api/tasks/" + task + "/release", ""));
        newsroom.claim(report, "approve", "edward");
        mend(report, "edward");
        expect(204, newsroom.as("edward").post("/api/tasks/" + task + "/release", ""));
        newsroom.claim(report, "approve", "huda");
        Answer refused = huda.submit("/tasks/" + task, "/tasks/" + task + "/approval", seen);
        assertThat(refused.status()).isEqualTo(409);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select(".since [aria-current]").text()).isEqualTo("Since you opened it");
        assertThat(page.select(".since-count b").text()).isEqualTo("1 passage changed");
        assertThat(page.select(".spread [lang=en] ins").text()).isEqualTo("4");
        assertThat(page.select("#approval [name=version.en]").val())
                .isEqualTo(newsroom.report(report)
                        .get("editions")
                        .get("en")
                        .get("version")
                        .asString());
    }

    @Test
    void whatWasDecidedLeadsToTheReportAndToItsPublicPages() {
        String report = newsroom.upToApproval("Led to the readers' pages");
        String task = newsroom.claim(report, "approve", "huda");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        Document page = page("huda", "/tasks/" + task);
        Map<String, String> shown = Map.of(
                "action",
                "approve",
                "version.en",
                page.select("#approval [name=version.en]").val(),
                "version.ar",
                page.select("#approval [name=version.ar]").val());
        Answer done = huda.submit("/tasks/" + task, "/tasks/" + task + "/approval", shown);
        List<String> links = Jsoup.parse(huda.get(done.header("Location")).body())
                .select(".notice[role=status] a")
                .eachAttr("href");
        String slug = newsroom.report(report).get("slug").asString();
        assertThat(links).containsExactlyInAnyOrder("/en/reports/" + slug, "/ar/reports/" + slug, "/reports/" + report);
        Newsroom.await(() -> newsroom.state(report).equals("published"));
        assertThat(links).allSatisfy(link -> assertThat(huda.get(link).status()).isEqualTo(200));
    }

    @Test
    void itReadsWellInBothLanguages() {
        String task = returnedAndMended("Returned and looked at");
        try (Chromium chromium = Chromium.open()) {
            Screens screens = new Screens(newsroom, chromium, "approving");
            screens.add("huda", "changed", "/tasks/" + task);
            assertThat(screens.in(Screens.Way.ENGLISH_WIDE)).isEmpty();
            assertThat(screens.in(Screens.Way.ARABIC_NARROW)).isEmpty();
        }
    }

    /** @return the approve task of a report that was returned and has another number now */
    private String returnedAndMended(String headline) {
        String report = newsroom.upToApproval(headline);
        newsroom.finish(report, "approve", "huda", BACK);
        String draft = newsroom.claim(report, "draft", "rima");
        mend(report, "rima");
        expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        newsroom.translateAndReview(report, "ar");
        return newsroom.claim(report, "approve", "huda");
    }

    // three hours become four
    private void mend(String report, String username) {
        String edition = "/api/reports/" + report + "/editions/en";
        Answer latest = newsroom.as(username).get(edition);
        JsonNode content = latest.json().get("content");
        ((ObjectNode) ((ArrayNode) content.get("body")).get(1)).put("text", "They talked for 4 hours.");
        expect(
                200,
                newsroom.as(username)
                        .json("PUT", edition, Map.of("content", content), "If-Match", latest.header("ETag")));
    }

    private Document page(String username, String address) {
        Http browser = Http.at(newsroom.port()).signIn(username, "demo");
        browser.get("/account?lang=en");
        return Jsoup.parse(browser.get(address).body());
    }
}
