package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Desks;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** What is said warns whoever submits, and is read by whoever decides; programs are not asked. */
@SharedNewsroomTest
class SaidMeanwhileTest {

    @Autowired
    Newsroom newsroom;

    private Desks desks;

    @BeforeEach
    void theySitDown() {
        desks = new Desks(newsroom);
    }

    private String note(String username, String report, String language, String kind, String text) {
        Answer made = newsroom.as(username)
                .post(
                        "/api/reports/" + report + "/notes",
                        Map.of("kind", kind, "language", language, "paragraphId", "headline", "text", text));
        expect(201, made);
        return made.json().get("id").asString();
    }

    private Map<String, String> draft(String report, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        Document page = desks.open("rima", report, "draft");
        page.select("#draft input[name], #draft textarea[name]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(more);
        return fields;
    }

    @Test
    void submittingADraftOverAnOpenQuestionIsAskedAboutOnceAndKeepsWhatWasTyped() {
        String report = newsroom.start("They leave a question open " + UUID.randomUUID());
        newsroom.claim(report, "draft", "rima");
        String question = note("salma", report, "en", "question", "Which of the two ministers?");
        Answer warned = desks.send(
                "rima",
                report,
                "draft",
                "draft",
                draft(report, Map.of("action", "submit", "headline", "They leave it open all the same")));
        assertThat(warned.status()).isEqualTo(200);
        Document page = Jsoup.parse(warned.body());
        assertThat(page.select("[role=alert] li").text())
                .contains("Question", "English", "Which of the two ministers?");
        assertThat(page.select("#headline").text()).isEqualTo("They leave it open all the same");
        assertThat(newsroom.state(report)).isEqualTo("draft");
        String despite = page.select("input[name=despite]").val();
        assertThat(despite).isEqualTo(question);
        expect(
                302,
                desks.send(
                        "rima",
                        report,
                        "draft",
                        "draft",
                        draft(report, Map.of("action", "submit", "despite", despite))));
        assertThat(newsroom.state(report)).isEqualTo("translate");
    }

    @Test
    void whatWasAskedSinceTheWarningIsWarnedOfAgain() {
        String report = newsroom.start("They ask again and again " + UUID.randomUUID());
        newsroom.claim(report, "draft", "rima");
        String first = note("salma", report, "en", "question", "Who?");
        note("salma", report, "en", "question", "When?");
        Answer warned = desks.send(
                "rima", report, "draft", "draft", draft(report, Map.of("action", "submit", "despite", first)));
        assertThat(Jsoup.parse(warned.body()).select("[role=alert] li").size()).isEqualTo(2);
    }

    @Test
    void submittingATranslationOverAnOpenQuestionIsAskedAboutAndTheApiDoesNotAsk() {
        String report = newsroom.start("They translate it unanswered " + UUID.randomUUID());
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "tariq");
        note("tariq", report, "ar", "question", "Which one?");
        Answer warned = desks.send("tariq", report, "translate", "translation", Map.of("action", "submit"));
        assertThat(warned.status()).isEqualTo(200);
        assertThat(Jsoup.parse(warned.body()).select("[role=alert] li").text()).contains("Which one?");
        assertThat(newsroom.state(report)).isEqualTo("translate");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
    }

    @Test
    void whoeverApprovesSaysOnceThatTheyHaveReadWhatWasSaid() {
        String report = newsroom.upToApproval("They say something late " + UUID.randomUUID());
        newsroom.claim(report, "approve", "huda");
        note("salma", report, "ar", "comment", "The second name is spelled as they spell it.");
        Document page = desks.open("huda", report, "approve");
        assertThat(page.select(".said-since label").text()).isEqualTo("I have read what was said since I last looked");
        Map<String, String> fields = new HashMap<>(Map.of("action", "approve"));
        page.select("#approval input[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        Answer refused = desks.send("huda", report, "approve", "approval", fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".refusal").text())
                .contains("Something was said since you last looked");
        fields.put("said", page.select("#said-read").val());
        note("salma", report, "ar", "comment", "And so is the third.");
        assertThat(desks.send("huda", report, "approve", "approval", fields).status())
                .isEqualTo(422);
        fields.put(
                "said",
                desks.open("huda", report, "approve").select("#said-read").val());
        expect(302, desks.send("huda", report, "approve", "approval", fields));
    }

    @Test
    void whatOneSaidOneselfOrIsSettledIsNotAskedAbout() {
        String report = newsroom.upToApproval("They have said it themselves " + UUID.randomUUID());
        newsroom.claim(report, "approve", "huda");
        note("huda", report, "en", "comment", "Mine.");
        String settled = note("salma", report, "ar", "comment", "Done with.");
        expect(204, newsroom.as("salma").post("/api/reports/" + report + "/notes/" + settled + "/resolve", Map.of()));
        assertThat(desks.open("huda", report, "approve").select(".said-since").isEmpty())
                .isTrue();
    }

    @Test
    void whoeverReviewsIsAskedAboutTheirOwnLanguageAlone() {
        String report = newsroom.start("They speak beside it " + UUID.randomUUID());
        newsroom.submitDraft(report, "rima");
        expect(
                204,
                newsroom.complete(newsroom.translate(report, "ar", "tariq"), "tariq", Map.of("decision", "submit")));
        newsroom.claim(report, "review", "salma");
        note("rima", report, "en", "comment", "Of the source.");
        assertThat(desks.open("salma", report, "review").select(".said-since").isEmpty())
                .isTrue();
        note("tariq", report, "ar", "comment", "Of the translation.");
        assertThat(desks.send("salma", report, "review", "review", Map.of("action", "accept"))
                        .status())
                .isEqualTo(422);
        String read = desks.open("salma", report, "review").select("#said-read").val();
        expect(302, desks.send("salma", report, "review", "review", Map.of("action", "accept", "said", read)));
    }
}
