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
import org.warraq.support.Newsroom;
import org.warraq.support.Screens;
import org.warraq.support.SharedNewsroomTest;

/** Whoever decides sees what readers will see, with what they are told above it, whatever the language of the screen. */
@SharedNewsroomTest
class DecisionPageTest {

    private static final Map<String, String> NOTE =
            Map.of("en", "The council has nine members.", "ar", "عدد أعضاء المجلس تسعة.");
    private static final Map<String, Object> CONTENT = Map.of(
            "headline",
            "Council of Ostrava Bay meets",
            "dateline",
            Map.of("place", "Ostrava Bay", "date", "2026-03-02", "agency", "Bay Wire"),
            "meeting",
            Map.of(
                    "date",
                    "2026-03-01",
                    "place",
                    "Harbour Hall",
                    "participants",
                    List.of(Map.of("name", "Lina Korr", "title", "Chair of the council"))),
            "body",
            List.of(Map.of("text", "They met.")),
            "background",
            List.of(
                    Map.of("date", "2025-11-20", "paragraphs", List.of(Map.of("text", "They had met before."))),
                    Map.of("paragraphs", List.of(Map.of("text", "Nobody wrote down when."))),
                    Map.of("date", "2025-10-01", "paragraphs", List.of(Map.of("text", "That was the first time.")))),
            "byline",
            "Rima Sol");

    @Autowired
    Newsroom newsroom;

    @Test
    void datesAgencyAndTheBoundsOfTheBackgroundAreDecidedOn() {
        String task = approval();
        for (String screen : List.of("en", "ar")) {
            Document page = page("huda", task, screen);
            assertThat(page.select(".spread-standing")).isEmpty();
            assertThat(page.select("[lang=en].text time").eachAttr("datetime"))
                    .containsExactly("2026-03-02", "2026-03-01", "2025-11-20", "2025-10-01");
            assertThat(page.select(".spread [lang=ar].text time").eachAttr("datetime"))
                    .containsExactly("2026-03-02", "2026-03-01", "2025-11-20", "2025-10-01");
            assertThat(page.select(".spread [lang=en].text").eachText())
                    .startsWith("Ostrava Bay · 2 March 2026 · Bay Wire", "Council of Ostrava Bay meets")
                    .containsSubsequence("They had met before.", "Nobody wrote down when.", "1 October 2025");
            assertThat(page.expectFirst(".spread [lang=ar].text time").text()).isEqualTo("٢ آذار ٢٠٢٦");
            assertThat(page.select(".spread-heading")).hasSize(3);
        }
    }

    @Test
    void whatReadersAreToldOfACorrectionIsDecidedOnInTheirLanguages() {
        String report = newsroom.published("Corrected under everybody's eyes");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/corrections",
                                Map.of("kind", "correction", "publicNote", NOTE)));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        String task = newsroom.claim(report, "approve", "edward");
        for (String screen : List.of("en", "ar")) {
            Document page = page("edward", task, screen);
            assertThat(told(page)).containsExactly("Correction", "تصحيح");
            assertThat(page.expectFirst("#passage-publicNote").select(".text").eachText())
                    .containsExactly(NOTE.get("en"), NOTE.get("ar"));
        }
    }

    @Test
    void whoeverDecidesSeesToWhomAReturnGoesAndComesBackFromWhatIsSaid() {
        String task = approval();
        Document page = page("huda", task, "en");
        assertThat(page.select("label[for=to-draft] bdi").text()).isEqualTo("ريما حدّاد");
        assertThat(page.select("label[for=to-ar] bdi").text()).isEqualTo("طارق النجّار");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        String said = page.select("a[href*='/notes']").attr("href");
        assertThat(Jsoup.parse(huda.get(said).body()).select(".way-back a").attr("href"))
                .isEqualTo("/tasks/" + task);
        String elsewhere = said.replaceAll("task=.*", "task=//evil.example");
        assertThat(Jsoup.parse(huda.get(elsewhere).body()).select(".way-back a").attr("href"))
                .startsWith("/reports/");
    }

    @Test
    void whatReadersAreToldOfAWithdrawalIsConfirmedInTheirLanguages() {
        String report = newsroom.published("Withdrawn under everybody's eyes");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/withdrawal",
                                Map.of("reason", "a court", "publicNote", NOTE)));
        String task = newsroom.claim(report, "confirm", "edward");
        assertThat(told(page("edward", task, "en")))
                .containsExactly("Withdrawn", NOTE.get("en"), "سُحب", NOTE.get("ar"));
    }

    @Test
    void itReadsWellInBothLanguages() {
        String task = approval();
        try (Chromium chromium = Chromium.open()) {
            Screens screens = new Screens(newsroom, chromium, "approving");
            screens.add("huda", "decision", "/tasks/" + task);
            assertThat(screens.in(Screens.Way.ENGLISH_NARROW)).isEmpty();
            assertThat(screens.in(Screens.Way.ARABIC_WIDE)).isEmpty();
        }
    }

    private String approval() {
        String report = newsroom.start("rima", "en", "", Map.of("content", CONTENT));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        return newsroom.claim(report, "approve", "huda");
    }

    private static List<String> told(Document page) {
        return page.expectFirst(".spread-standing").select(".text").eachText();
    }

    private Document page(String username, String task, String screen) {
        Http browser = Http.at(newsroom.port()).signIn(username, "demo");
        browser.get("/account?lang=" + screen);
        return Jsoup.parse(browser.get("/tasks/" + task).body());
    }
}
