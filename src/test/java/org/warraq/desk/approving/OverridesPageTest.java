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
import tools.jackson.databind.JsonNode;

/** Whoever approves sees which errors were called false alarms, by whom and why, and who agreed. */
@SharedNewsroomTest
class OverridesPageTest {

    private static final Map<String, Object> SUBMIT = Map.of("decision", "submit");
    private static final String TURNED = "They \u202Emet.";

    @Autowired
    Newsroom newsroom;

    @Test
    void falseAlarmsOfBothEditionsAreShownToWhoeverApproves() {
        String approve = overridden();
        Document english = page(approve, "en");
        assertThat(english.select("#overrides").text()).isEqualTo("3 errors were called false alarms");
        assertThat(english.select(".override").eachText())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("English · Paragraph 1: ")
                                .contains("The sign is quoted. rima · Draft · ")
                                .endsWith("nobody else looked at it"),
                        second -> assertThat(second)
                                .startsWith(
                                        "Arabic · Paragraph 2: This number is not in the translation. 3 The source is wrong there.")
                                .contains("tariq · Translation · ")
                                .endsWith("accepted by salma"),
                        third -> assertThat(third)
                                .contains("This number is not in the source. 5 ")
                                .endsWith("accepted by salma"));
        assertThat(page(approve, "ar").select("#overrides").text()).isEqualTo("٣ أخطاء عُدّت إنذارات كاذبة");
    }

    @Test
    void theyReadWellInBothLanguages() {
        String approve = overridden();
        try (Chromium chromium = Chromium.open()) {
            Screens screens = new Screens(newsroom, chromium, "approving");
            screens.add("huda", "overrides", "/tasks/" + approve);
            assertThat(screens.in(Screens.Way.ENGLISH_NARROW)).isEmpty();
            assertThat(screens.in(Screens.Way.ARABIC_WIDE)).isEmpty();
        }
    }

    /** @return the approve task, claimed by Huda */
    private String overridden() {
        Map<String, Object> content = Map.of(
                "headline", "Overridden", "body", List.of(Map.of("text", TURNED), Map.of("text", "3 hours passed.")));
        String report = newsroom.start("rima", "en", "", Map.of("content", content));
        setAside(report, "en", "rima", "The sign is quoted.");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "tariq");
        newsroom.segments(report, "ar").forEach(segment -> mistranslate(report, segment));
        setAside(report, "ar", "tariq", "The source is wrong there.");
        expect(204, newsroom.complete(task, "tariq", SUBMIT));
        String review = newsroom.claim(report, "review", "salma");
        errors(report, "ar")
                .forEach(error -> expect(200, newsroom.as("salma").post(address(report, error, "accept"), "")));
        expect(204, newsroom.complete(review, "salma", Map.of("decision", "accept")));
        return newsroom.claim(report, "approve", "huda");
    }

    private Document page(String task, String language) {
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/account?lang=" + language);
        return Jsoup.parse(huda.get("/tasks/" + task).body());
    }

    private void mistranslate(String report, JsonNode segment) {
        String source = segment.get("source").asString();
        if (source.equals(TURNED)) {
            expect(200, newsroom.save(report, "ar", segment, "اجتمعوا.", "tariq"));
        } else if (source.startsWith("3")) {
            expect(200, newsroom.save(report, "ar", segment, "مضت 5 ساعات.", "tariq"));
        }
    }

    private void setAside(String report, String language, String username, String reason) {
        List<JsonNode> errors = errors(report, language);
        assertThat(errors).isNotEmpty();
        errors.forEach(error ->
                expect(200, newsroom.as(username).post(address(report, error, "dismiss"), Map.of("reason", reason))));
    }

    private List<JsonNode> errors(String report, String language) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/findings?language=" + language)
                .json()
                .get("items")
                .valueStream()
                .filter(finding -> finding.get("severity").asString().equals("error"))
                .toList();
    }

    private static String address(String report, JsonNode finding, String verb) {
        return "/api/reports/" + report + "/findings/" + finding.get("id").asString() + "/" + verb;
    }
}
