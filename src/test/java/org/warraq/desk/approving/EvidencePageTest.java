package org.warraq.desk.approving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** Whoever approves sees beside the text what is known about it, each with the way to its place. */
@SharedNewsroomTest
class EvidencePageTest {

    private static final Map<String, Object> SUBMIT = Map.of("decision", "submit");

    @Autowired
    Newsroom newsroom;

    @Test
    void aTextOfWhichNothingIsKnownSaysSo() {
        String task = newsroom.claim(newsroom.upToApproval("Nothing is known of it"), "approve", "huda");
        Document page = page(task, "en");
        assertThat(page.select(".evidence-none").eachText())
                .contains("No finding is open", "No questions or comments", "Never returned in this round");
        assertThat(page.select("[data-kind=steps] .stage").eachText())
                .containsExactly("Draft the report", "Translate", "Review");
        assertThat(page.select("[data-kind=steps] .said-by bdi").eachText())
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasAskedReturnedAndFoundIsThereWithItsPlace() {
        String report = newsroom.start("Asked about and returned");
        newsroom.submitDraft(report, "rima");
        String translate = newsroom.translate(report, "ar", "tariq");
        String segment = newsroom.segments(report, "ar").get(1).get("id").asString();
        String notes = "/api/reports/" + report + "/translations/ar/notes";
        Answer asked = newsroom.as("tariq")
                .post(notes, Map.of("segmentId", segment, "kind", "question", "text", "Who are they?"));
        expect(201, asked);
        String question = asked.json().get("id").asString();
        expect(204, newsroom.complete(translate, "tariq", SUBMIT));
        newsroom.finish(
                report,
                "review",
                "salma",
                Map.of("decision", "return", "reasonCode", "style", "reason", "Too stiff by half."));
        // nothing is accepted over a question that nobody has answered
        expect(201, newsroom.as("rima").post(notes + "/" + question + "/answers", Map.of("text", "The councils.")));
        newsroom.translateAndReview(report, "ar");
        Document page = page(newsroom.claim(report, "approve", "huda"), "en");
        assertThat(page.select("[data-kind=notes] summary").text()).isEqualTo("1 question or comment · 1 open");
        assertThat(page.select("[data-kind=notes] li").text()).contains("Who are they?", "Not settled");
        String place = page.select("[data-kind=notes] li a").attr("href");
        assertThat(page.select(place).text()).contains("They met.");
        assertThat(page.select("[data-kind=returns] li").text()).contains("Review", "Arabic", "Too stiff by half.");
        Document arabic = page(newsroom.task(report, "approve"), "ar");
        assertThat(arabic.select("[data-kind=returns] summary").text()).isEqualTo("أُعيد مرّة واحدة في هذه الجولة");
    }

    @Test
    void whatStandsInTheTextIsCountedAndNamed() {
        Map<String, Object> content =
                Map.of("headline", "Found in it", "body", List.of(Map.of("text", "The the council met.")));
        String report = newsroom.start("rima", "en", "", Map.of("content", content));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        Document page = page(newsroom.claim(report, "approve", "huda"), "en");
        assertThat(page.select("[data-kind=open] li").eachText())
                .anySatisfy(finding -> assertThat(finding).startsWith("English · Paragraph 1:"));
    }

    @Test
    void whatMemoryFilledInAndNobodyChangedIsCountedByPlace() {
        newsroom.published("Filled in from what was published");
        String report = newsroom.upToApproval("Another text with the same sentences");
        Document page = page(newsroom.claim(report, "approve", "huda"), "en");
        assertThat(page.select("[data-kind=unchanged] summary").text()).contains("from memory or machine, unchanged");
        assertThat(page.select("[data-kind=unchanged] li").eachText())
                .contains("Arabic · Paragraph 1 · 1", "Arabic · Paragraph 2 · 1");
    }

    private Document page(String task, String language) {
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/account?lang=" + language);
        return Jsoup.parse(huda.get("/tasks/" + task).body());
    }
}
