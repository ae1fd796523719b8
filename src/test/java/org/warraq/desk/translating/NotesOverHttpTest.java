package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Questions and comments at a segment, from asking to settling. */
@SharedNewsroomTest
class NotesOverHttpTest {

    private static final String QUESTION = "Which of the two ministers?";

    @Autowired
    Newsroom newsroom;

    private String notes(String report) {
        return "/api/reports/" + report + "/translations/ar/notes";
    }

    private String underTranslation() {
        String report = newsroom.start("They ask and answer");
        newsroom.submitDraft(report, "rima");
        newsroom.claim(report, "translate", "tariq");
        return report;
    }

    private Answer ask(String username, String report, String kind, String text) {
        String segment = newsroom.segments(report, "ar").get(1).get("id").asString();
        return newsroom.as(username).post(notes(report), Map.of("segmentId", segment, "kind", kind, "text", text));
    }

    private List<String> journal(String report) {
        List<String> actions = new ArrayList<>();
        newsroom.as("huda")
                .get("/api/reports/" + report + "/journal?limit=200")
                .json()
                .get("items")
                .forEach(entry -> actions.add(entry.get("action").asString()));
        return actions;
    }

    private long openQuestions(String report) {
        return newsroom.as("tariq")
                .get("/api/tasks/" + newsroom.task(report, "translate"))
                .json()
                .get("openQuestions")
                .asLong();
    }

    @Test
    void aQuestionIsAskedAnsweredAndSettled() {
        String report = underTranslation();
        Answer asked = ask("tariq", report, "question", "  " + QUESTION + " ");
        expect(201, asked);
        assertThat(openQuestions(report)).isEqualTo(1);
        String note = notes(report) + "/" + asked.json().get("id").asString();
        expect(201, newsroom.as("rima").post(note + "/answers", Map.of("text", "The first one.")));
        expect(204, newsroom.as("tariq").post(note + "/resolve", Map.of()));
        expect(204, newsroom.as("tariq").post(note + "/resolve", Map.of()));
        expect(409, newsroom.as("rima").post(note + "/answers", Map.of("text", "Too late.")));
        JsonNode read =
                newsroom.as("salma").get(notes(report)).json().get("items").get(0);
        assertThat(read.at("/messages/0/text").asString()).isEqualTo(QUESTION);
        assertThat(read.at("/messages/1/author").asString()).isEqualTo("rima");
        assertThat(read.get("source").asString()).isEqualTo("They met.");
        assertThat(read.get("resolvedBy").asString()).isEqualTo("tariq");
        assertThat(openQuestions(report)).isZero();
        assertThat(journal(report))
                .containsSubsequence("question-asked", "answer-given", "question-settled")
                .containsOnlyOnce("question-settled");
    }

    @Test
    void aCommentWaitsForNobody() {
        String report = underTranslation();
        expect(201, ask("salma", report, "comment", "Shorter, please."));
        assertThat(openQuestions(report)).isZero();
        assertThat(journal(report)).contains("comment-made");
    }

    @Test
    void whoNeitherTranslatesNorEditsAsksNothing() {
        String report = underTranslation();
        expect(403, ask("rima", report, "question", QUESTION));
        expect(403, ask("admin", report, "comment", QUESTION));
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        String report = underTranslation();
        expect(422, ask("tariq", report, "question", "  \n "));
        expect(422, ask("tariq", report, "question", "x".repeat(4_001)));
        expect(422, ask("tariq", report, "question", "nothing \u0000 here"));
        expect(422, newsroom.as("tariq").post(notes(report), Map.of("text", QUESTION)));
        String elsewhere = underTranslation();
        String foreign = newsroom.segments(elsewhere, "ar").get(0).get("id").asString();
        expect(
                404,
                newsroom.as("tariq")
                        .post(notes(report), Map.of("segmentId", foreign, "kind", "comment", "text", QUESTION)));
        String other =
                ask("tariq", elsewhere, "question", QUESTION).json().get("id").asString();
        expect(404, newsroom.as("rima").post(notes(report) + "/" + other + "/answers", Map.of("text", "No.")));
        expect(
                404,
                newsroom.as("tariq").get("/api/reports/00000000-0000-0000-0000-000000000000/translations/ar/notes"));
    }

    @Test
    void theReporterAnswersOnTheirPageAndMendsTheSource() {
        String report = underTranslation();
        String question =
                ask("tariq", report, "question", QUESTION).json().get("id").asString();
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        assertThat(rima.get("/questions").body()).contains(QUESTION, "They met.");
        assertThat(rima.get("/reports/" + report).body()).contains(QUESTION);
        String form = "/reports/" + report + "/questions/" + question;
        Answer mended = rima.submit(
                "/questions", form, Map.of("action", "mend", "paragraph", "The two ministers met.", "version", "1"));
        assertThat(mended.status()).isEqualTo(302);
        assertThat(newsroom.segments(report, "ar").get(1).get("source").asString())
                .isEqualTo("The two ministers met.");
        Answer stale = rima.submit("/questions", form, Map.of("action", "mend", "paragraph", "Again.", "version", "1"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body()).contains("Again.");
        assertThat(rima.submit("/questions", form, Map.of("action", "settle", "text", "Both."))
                        .status())
                .isEqualTo(302);
        assertThat(rima.get("/questions").body()).doesNotContain(QUESTION);
        assertThat(Http.at(newsroom.port())
                        .signIn("yusuf", "demo")
                        .get("/questions")
                        .body())
                .doesNotContain(QUESTION);
    }
}
