package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.HashMap;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** Returning from a page: what is marked opens again, alone, and says why where it stands. */
@SharedNewsroomTest
class MarkedReturnsTest {

    @Autowired
    Newsroom newsroom;

    private Desks desks;

    @BeforeEach
    void theySitDown() {
        desks = new Desks(newsroom);
    }

    private String reviewing() {
        String report = newsroom.start("They mark what is wrong " + UUID.randomUUID());
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.claim(report, "review", "salma");
        return report;
    }

    private String approving() {
        String report = newsroom.upToApproval("They mark what is wrong " + UUID.randomUUID());
        newsroom.claim(report, "approve", "huda");
        return report;
    }

    private Answer review(String report, Map<String, String> fields) {
        return desks.send("salma", report, "review", "review", returning(fields));
    }

    private Answer approval(String report, Map<String, String> fields) {
        return desks.send("huda", report, "approve", "approval", returning(fields));
    }

    private static Map<String, String> returning(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("action", "return");
        return all;
    }

    private List<String> states(String report) {
        return newsroom.segments(report, "ar")
                .valueStream()
                .map(one -> one.get("state").asString())
                .toList();
    }

    private String segment(String report, int at) {
        return newsroom.segments(report, "ar").get(at).get("id").asString();
    }

    private String paragraph(String report, int at) {
        return newsroom.segments(report, "ar").get(at).get("paragraphId").asString();
    }

    private JsonNode task(String report, String stage) {
        return newsroom.as("huda")
                .get("/api/tasks/" + newsroom.task(report, stage))
                .json();
    }

    @Test
    void aReviewersMarkOpensItsSegmentAloneAndItsWordsAreTheReason() {
        String report = reviewing();
        String place = "ar.segment." + segment(report, 1);
        Answer sent = review(
                report,
                Map.of(
                        "mark." + place,
                        "on",
                        "mark-code." + place,
                        "numbers",
                        "mark-words." + place,
                        "Count them again."));
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        assertThat(states(report)).containsExactly("translated", "open", "translated");
        JsonNode back = task(report, "translate");
        assertThat(back.get("returnedReason").asString()).isEqualTo("Count them again.");
        assertThat(back.get("reasonCode").asString()).isEqualTo("numbers");
        assertThat(desks.open("tariq", report, "translate")
                        .select("#s-" + segment(report, 1) + " .seg-returned")
                        .text())
                .isEqualTo("Returned here: Numbers Count them again.");
    }

    @Test
    void aReviewersMarksAreTheirOpenSegmentsWhetherOrNotTheySayWhy() {
        String report = reviewing();
        JsonNode second = newsroom.segments(report, "ar").get(2);
        expect(200, newsroom.save(report, "ar", second, second.get("target").asString(), "open", "salma"));
        assertThat(desks.open("salma", report, "review")
                        .select("#s-" + segment(report, 2) + " .mark-why select")
                        .size())
                .isOne();
        expect(302, review(report, Map.of("kind", "style")));
        assertThat(states(report)).containsExactly("translated", "translated", "open");
        assertThat(task(report, "translate").at("/marks/0/segmentId").asString())
                .isEqualTo(segment(report, 2));
    }

    @Test
    void whereNothingIsMarkedThePageAsksWhetherAllOfItIsMeant() {
        String report = reviewing();
        Map<String, String> fields = new HashMap<>(Map.of("kind", "style", "words", "All too stiff."));
        Answer asked = review(report, fields);
        assertThat(asked.status()).isEqualTo(422);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.select("#return-panel[open] [data-mark-all] .field-error")
                        .text())
                .startsWith("Nothing is marked");
        assertThat(page.select("#words-sheet").text()).isEqualTo("All too stiff.");
        assertThat(newsroom.state(report)).isEqualTo("review");
        fields.put("all", "on");
        expect(302, review(report, fields));
        assertThat(states(report)).containsOnly("open");
    }

    @Test
    void theButtonSaysToWhomItGoes() {
        assertThat(desks.open("salma", reviewing(), "review")
                        .select("#return-panel .btn-danger bdi")
                        .text())
                .isEqualTo("طارق النجّار");
    }

    @Test
    void anEditorsMarkGoesToWhoeverWroteIt() {
        String report = approving();
        String passage = paragraph(report, 2);
        expect(302, approval(report, Map.of("mark.ar." + passage, "on", "mark-words.ar." + passage, "Whose treaty?")));
        assertThat(states(report)).containsExactly("reviewed", "reviewed", "open");
        assertThat(desks.open("tariq", report, "translate")
                        .select("#s-" + segment(report, 2) + " .seg-returned")
                        .text())
                .isEqualTo("Returned here: Other Whose treaty?");
    }

    @Test
    void anEditorMayMeanOneSentenceOfAParagraph() {
        String report = newsroom.start(
                "rima",
                "en",
                "",
                Map.of(
                        "content",
                        Map.of(
                                "headline",
                                "They count " + UUID.randomUUID(),
                                "body",
                                List.of(Map.of("text", "One came. Two stayed away. Nobody counted.")))));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.claim(report, "approve", "huda");
        String passage = paragraph(report, 2);
        expect(
                302,
                approval(
                        report,
                        Map.of(
                                "mark.ar." + passage,
                                "on",
                                "sentences.ar." + passage,
                                segment(report, 2),
                                "mark-code.ar." + passage,
                                "accuracy")));
        assertThat(states(report)).containsExactly("reviewed", "reviewed", "open", "reviewed");
    }

    @Test
    void aMarkOnTheSourceReopensTheDraftAndStandsAtItsField() {
        String report = approving();
        expect(302, approval(report, Map.of("mark.en.headline", "on", "mark-words.en.headline", "Say who.")));
        assertThat(newsroom.state(report)).isEqualTo("draft");
        Document draft = desks.open("rima", report, "draft");
        assertThat(draft.select(".field:has(#headline) .seg-returned").text())
                .isEqualTo("Returned here: Other Say who.");
        assertThat(draft.select(".returned-places a").attr("href")).isEqualTo("#returned-en-headline");
        assertThat(draft.select("#returned-en-headline").size()).isOne();
    }

    @Test
    void aTranslationThatIsReturnedWithoutAMarkInItIsAskedAboutWhateverElseIsMarked() {
        String report = approving();
        Answer asked =
                approval(report, Map.of("to", "ar", "mark.en.headline", "on", "mark-words.en.headline", "Say who."));
        assertThat(asked.status()).isEqualTo(422);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.select("[data-mark-all] .field-error").size()).isOne();
        assertThat(page.select("[data-mark='en.headline'][open] textarea[name='mark-words.en.headline']")
                        .val())
                .isEqualTo("Say who.");
        assertThat(page.select("#to-ar").hasAttr("checked")).isTrue();
        assertThat(newsroom.state(report)).isEqualTo("approve");
    }

    @Test
    void aSecondReviewIsOfferedFirstToWhoeverReturnedAndOthersMayTakeIt() {
        String report = reviewing();
        expect(
                204,
                newsroom.complete(
                        newsroom.task(report, "review"), "salma", Map.of("decision", "return", "reason", "Again.")));
        newsroom.task(report, "translate");
        newsroom.segments(report, "ar")
                .forEach(one -> expect(
                        200, newsroom.save(report, "ar", one, one.get("target").asString(), "tariq")));
        expect(204, newsroom.complete(newsroom.task(report, "translate"), "tariq", Map.of("decision", "submit")));
        JsonNode second = task(report, "review");
        assertThat(second.get("offeredTo").asString()).isEqualTo("salma");
        assertThat(second.get("assignee").isNull()).isTrue();
        assertThat(desks.open("salma", report, "review").select(".row-offered").text())
                .isEqualTo("You returned it: it is offered to you first");
        assertThat(desks.open("nadia", report, "review").select(".row-offered").text())
                .isEqualTo("Offered first to سلمى درويش");
        newsroom.claim(report, "review", "nadia");
        assertThat(task(report, "review").get("offeredTo").isNull()).isTrue();
    }

    @Test
    void aFirstReviewIsOfferedToNobodyInParticular() {
        String report = newsroom.start("They come together " + UUID.randomUUID());
        newsroom.submitDraft(report, "rima");
        expect(
                204,
                newsroom.complete(newsroom.translate(report, "ar", "tariq"), "tariq", Map.of("decision", "submit")));
        assertThat(task(report, "review").get("offeredTo").isNull()).isTrue();
    }

    @Test
    void aMarkInATranslationWaitsForItsTranslatorWhileTheDraftIsMended() {
        String report = approving();
        String passage = paragraph(report, 2);
        expect(
                302,
                approval(
                        report,
                        Map.of("mark-words.en.headline", "Say who.", "mark-words.ar." + passage, "Whose treaty?")));
        assertThat(newsroom.state(report)).isEqualTo("draft");
        expect(204, newsroom.complete(newsroom.task(report, "draft"), "rima", Map.of("decision", "submit")));
        JsonNode back = task(report, "translate");
        assertThat(back.get("marks")
                        .valueStream()
                        .map(mark -> mark.get("reason").asString()))
                .contains("Whose treaty?");
        assertThat(states(report)).containsExactly("reviewed", "reviewed", "open");
        assertThat(desks.open("tariq", report, "translate")
                        .select("#s-" + segment(report, 2) + " .seg-target .seg-returned")
                        .text())
                .isEqualTo("Returned here: Other Whose treaty?");
        newsroom.segments(report, "ar").forEach(one -> {
            if (one.get("state").asString().equals("open")) {
                expect(200, newsroom.save(report, "ar", one, one.get("target").asString(), "tariq"));
            }
        });
        expect(204, newsroom.complete(newsroom.task(report, "translate"), "tariq", Map.of("decision", "submit")));
        expect(
                204,
                newsroom.complete(
                        newsroom.claim(report, "review", "salma"),
                        "salma",
                        Map.of("decision", "return", "reason", "Again.")));
        assertThat(task(report, "translate").get("returnedReason").asString()).isEqualTo("Again.");
    }

    @Test
    void aRefusedReturnKeepsTheSentencesThatWereMeant() {
        String report = approving();
        String passage = paragraph(report, 2);
        Answer refused = approval(report, Map.of("sentences.ar." + passage, segment(report, 2)));
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("[data-mark='ar." + passage + "'][open]").attr("data-chosen"))
                .isEqualTo(segment(report, 2));
        assertThat(page.select("[data-mark='ar." + passage + "'] input[type=checkbox]")
                        .hasAttr("checked"))
                .isFalse();
    }

    @Test
    void aMarkOnWhatIsNotThereAnyMoreIsRefused() {
        String report = approving();
        Answer refused = approval(report, Map.of("mark-words.ar.gone", "Whose?"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".refusal").text()).contains("There is no such place");
        assertThat(newsroom.state(report)).isEqualTo("approve");
    }
}
