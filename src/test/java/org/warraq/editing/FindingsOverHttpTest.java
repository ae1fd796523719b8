package org.warraq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.Rendering;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Findings on the way of a report: what stops it, what is put aside, who has to agree. */
@SharedNewsroomTest
class FindingsOverHttpTest {

    private static final Map<String, Object> SUBMIT = Map.of("decision", "submit");
    private static final Map<String, Object> ACCEPT = Map.of("decision", "accept");

    @Autowired
    Newsroom newsroom;

    @Test
    void aTranslationWithAnErrorIsNotSubmitted() {
        String report = wrong("An error stands");
        Answer refused = newsroom.complete(newsroom.task(report, "translate"), "tariq", SUBMIT);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:warraq:problem:errors-stand");
        assertThat(refused.json().get("detail").asString()).contains("2 errors");
        assertThat(refused.json().get("errors").toString()).contains("Number: “3”", "Number: “5”");
    }

    @Test
    void aFalseAlarmIsCalledByTheTranslatorAndAcceptedByTheReviewer() {
        String report = wrong("A false alarm");
        for (JsonNode error : errors(report)) {
            expect(200, dismiss(report, error, "tariq", "the source is wrong"));
        }
        expect(204, newsroom.complete(newsroom.task(report, "translate"), "tariq", SUBMIT));
        String review = newsroom.claim(report, "review", "salma");
        Answer refused = newsroom.complete(review, "salma", ACCEPT);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:warraq:problem:overrides-unaccepted");
        for (JsonNode error : errors(report)) {
            assertThat(accept(report, error, "tariq").status()).isEqualTo(403);
            expect(200, accept(report, error, "salma"));
            assertThat(accept(report, error, "salma").status()).isEqualTo(409);
        }
        assertThat(errors(report).get(0).at("/dismissed/acceptedBy").asString()).isEqualTo("salma");
        expect(204, newsroom.complete(review, "salma", ACCEPT));
        assertThat(journal(report)).contains("error-overridden", "override-accepted", "the source is wrong");
    }

    @Test
    void whatTheReviewerDoesNotAcceptLapsesWithTheReturn() {
        String report = wrong("Lapsed");
        errors(report).forEach(error -> expect(200, dismiss(report, error, "tariq", "as it should be")));
        expect(204, newsroom.complete(newsroom.task(report, "translate"), "tariq", SUBMIT));
        newsroom.finish(report, "review", "salma", Map.of("decision", "return", "reason", "numbers"));
        assertThat(errors(report))
                .hasSize(2)
                .allSatisfy(error -> assertThat(error.get("dismissed").isNull()).isTrue());
    }

    @Test
    void aReviewersOwnErrorIsTheirsToOverrideAndShowsWhoDid() {
        String report = newsroom.start("The reviewer errs");
        newsroom.submitDraft(report, "rima");
        expect(204, newsroom.complete(newsroom.translate(report, "ar", "tariq"), "tariq", SUBMIT));
        String review = newsroom.claim(report, "review", "salma");
        JsonNode last = last(report);
        expect(200, newsroom.save(report, "ar", last, "تحادثوا 7 ساعات.", "salma"));
        assertThat(newsroom.complete(review, "salma", ACCEPT).status()).isEqualTo(409);
        errors(report).forEach(error -> expect(200, dismiss(report, error, "salma", "corrected by the source")));
        expect(204, newsroom.complete(review, "salma", ACCEPT));
        assertThat(errors(report)).allSatisfy(error -> {
            assertThat(error.at("/dismissed/stage").asString()).isEqualTo("review");
            assertThat(error.at("/dismissed/by").asString()).isEqualTo("salma");
        });
    }

    @Test
    void aWarningIsDismissedWithAReasonByWhoeverHoldsTheTask() {
        String report = newsroom.start("A warning");
        newsroom.submitDraft(report, "rima");
        newsroom.translate(report, "ar", "tariq");
        expect(200, newsroom.save(report, "ar", last(report), "تحادثوا  3 ساعات .", "tariq"));
        JsonNode warning = finding(report, "white-space");
        assertThat(dismiss(report, warning, "tariq", " ").status()).isEqualTo(422);
        assertThat(dismiss(report, warning, "salma", "so").status()).isEqualTo(403);
        Answer done = dismiss(report, warning, "tariq", "as in the original");
        assertThat(done.json().at("/dismissed/reason").asString()).isEqualTo("as in the original");
        assertThat(dismiss(report, warning, "tariq", "again").status()).isEqualTo(409);
        Answer again = newsroom.as("tariq").delete(address(report, warning, "dismiss"));
        assertThat(again.json().get("dismissed").isNull()).isTrue();
        assertThat(journal(report)).contains("finding-dismissed", "finding-restored");
        assertThat(newsroom.as("tariq")
                        .post(
                                "/api/reports/" + report + "/findings/" + "0".repeat(32) + "/dismiss",
                                Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFindingKeepsItsIdWhenItMovesAndLosesItWhenItsTextChanges() {
        String report = newsroom.start("rima", "en", "", Map.of("content", content("So Mr.Orlan came.")));
        String before = finding(report, "en", "abbreviation-spacing").get("id").asString();
        String etag = put(report, "Yesterday, in the heavy evening rain. So Mr.Orlan came.", "\"1\"");
        assertThat(finding(report, "en", "abbreviation-spacing").get("start").asInt())
                .isEqualTo(41);
        put(report, "So Mr.Orlan came.", etag);
        assertThat(finding(report, "en", "abbreviation-spacing").get("id").asString())
                .isEqualTo(before);
        put(report, "So Mr.Selim came.", "\"3\"");
        assertThat(finding(report, "en", "abbreviation-spacing").get("id").asString())
                .isNotEqualTo(before);
    }

    private String put(String report, String text, String etag) {
        Answer put = newsroom.as("rima")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en",
                        Map.of("content", content(text)),
                        "If-Match",
                        etag);
        expect(200, put);
        return put.header("ETag");
    }

    private static Map<String, Object> content(String text) {
        return Map.of("headline", "Moved", "body", List.of(Map.of("id", "p1", "text", text)));
    }

    /** A translation, held by Tariq, that says 5 where the source says 3. */
    private String wrong(String headline) {
        String report = newsroom.start(headline);
        newsroom.submitDraft(report, "rima");
        newsroom.translate(report, "ar", "tariq");
        JsonNode last = last(report);
        String target = Rendering.of(last.get("source").asString(), "ar").replace('3', '5');
        expect(200, newsroom.save(report, "ar", last, target, "tariq"));
        return report;
    }

    private JsonNode last(String report) {
        JsonNode segments = newsroom.segments(report, "ar");
        return segments.get(segments.size() - 1);
    }

    private List<JsonNode> errors(String report) {
        return findings(report, "ar").stream()
                .filter(finding -> finding.get("severity").asString().equals("error"))
                .toList();
    }

    private JsonNode finding(String report, String check) {
        return finding(report, "ar", check);
    }

    private JsonNode finding(String report, String language, String check) {
        return findings(report, language).stream()
                .filter(finding -> finding.get("check").asString().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> findings(String report, String language) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/findings?language=" + language)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private Answer dismiss(String report, JsonNode finding, String username, String reason) {
        return newsroom.as(username).post(address(report, finding, "dismiss"), Map.of("reason", reason));
    }

    private Answer accept(String report, JsonNode finding, String username) {
        return newsroom.as(username).post(address(report, finding, "accept"), "");
    }

    private static String address(String report, JsonNode finding, String verb) {
        return "/api/reports/" + report + "/findings/" + finding.get("id").asString() + "/" + verb;
    }

    private String journal(String report) {
        return newsroom.as("huda").get("/api/reports/" + report + "/journal").body();
    }
}
