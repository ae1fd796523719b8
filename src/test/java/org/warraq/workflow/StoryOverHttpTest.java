package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

@SharedNewsroomTest
class StoryOverHttpTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void anEnglishReportIsPublishedInBothLanguages() {
        String report = newsroom.published("Ministers of the basin meet");
        JsonNode json = newsroom.report(report);
        assertThat(json.get("released").get("kind").asString()).isEqualTo("publication");
        assertThat(json.get("editions").get("ar").get("releasedVersion").asInt())
                .isEqualTo(1);
        assertThat(json.get("editions").get("en").get("releasedVersion").asInt())
                .isEqualTo(1);
    }

    @Test
    void anArabicReportIsPublishedInBothLanguages() {
        Map<String, Object> content =
                Map.of("headline", "وزراء الحوض يجتمعون", "body", List.of(Map.of("text", "اجتمع الوزراء في العاصمة.")));
        String report = newsroom.start("yusuf", "ar", "", Map.of("content", content));
        newsroom.submitDraft(report, "yusuf");
        newsroom.translateAndReview(report, "en");
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        assertThat(newsroom.report(report).get("slug").asString()).matches("[a-z0-9-]+");
    }

    @Test
    void aReturnedTranslationGoesBackToItsTranslatorWithTheReason() {
        String report = newsroom.start("Returned once");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "nadia");
        expect(204, newsroom.complete(task, "nadia", Map.of("decision", "submit")));
        newsroom.finish(report, "review", "salma", Map.of("decision", "return", "reason", "names"));
        JsonNode back = newsroom.as("nadia")
                .get("/api/tasks/" + newsroom.task(report, "translate"))
                .json();
        assertThat(back.get("assignee").asString()).isEqualTo("nadia");
        assertThat(back.get("returnedReason").asString()).isEqualTo("names");
        assertThat(newsroom.state(report)).isEqualTo("translate");
    }

    @Test
    void aReturnWithoutMarksReopensEverySegment() {
        String report = newsroom.start("Returned whole");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.finish(report, "review", "salma", Map.of("decision", "return", "reason", "style"));
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            assertThat(segment.get("state").asString()).isEqualTo("open");
        }
    }

    @Test
    void anEmptyReportIsNotSubmitted() {
        String report = newsroom.start("rima", "en", "", Map.of("content", Map.of("headline", "", "body", List.of())));
        String task = newsroom.task(report, "draft");
        Answer answer = newsroom.complete(task, "rima", Map.of("decision", "submit"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").toString()).contains("content.headline", "content.body");
    }

    @Test
    void whatWasTypedAndNotSavedIsCutWhenTheDraftIsSubmitted() {
        String report = newsroom.start("Typed on");
        expect(
                200,
                newsroom.as("rima")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/en/working-copy",
                                Map.of("content", Newsroom.content("Typed on and on"), "baseVersion", 1)));
        newsroom.submitDraft(report, "rima");
        assertThat(newsroom.report(report)
                        .get("editions")
                        .get("en")
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(newsroom.report(report).get("headline").asString()).isEqualTo("Typed on and on");
    }

    @Test
    void aSubmissionIsTakenBackWhileNobodyHasClaimedWhatCameOfIt() {
        String report = newsroom.start("Taken back");
        String draft = newsroom.claim(report, "draft", "rima");
        expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        newsroom.task(report, "translate");
        expect(204, newsroom.as("rima").post("/api/tasks/" + draft + "/take-back", ""));
        assertThat(newsroom.state(report)).isEqualTo("draft");
        newsroom.submitDraft(report, "rima");
        String translation = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(translation, "tariq", Map.of("decision", "submit")));
        expect(204, newsroom.as("tariq").post("/api/tasks/" + translation + "/take-back", ""));
        assertThat(newsroom.state(report)).isEqualTo("translate");
        String again = newsroom.task(report, "translate");
        expect(204, newsroom.complete(again, "tariq", Map.of("decision", "submit")));
        newsroom.claim(report, "review", "salma");
        assertThat(newsroom.as("tariq")
                        .post("/api/tasks/" + again + "/take-back", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anEmbargoedReportIsRecalledApprovedAgainAndReleasedWhenTheEmbargoIsLifted() {
        String report = newsroom.start("rima", "en", "Under embargo", Map.of("embargoUntil", "2099-01-01T00:00:00Z"));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        assertThat(newsroom.state(report)).isEqualTo("scheduled");
        expect(
                204,
                newsroom.as("edward").post("/api/reports/" + report + "/recall", Map.of("reason", "a word is wrong")));
        assertThat(newsroom.state(report)).isEqualTo("approve");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        String etag = newsroom.as("huda").get("/api/reports/" + report).header("ETag");
        expect(
                200,
                newsroom.as("huda")
                        .json("PATCH", "/api/reports/" + report, "{\"embargoUntil\": null}", "If-Match", etag));
        await(() -> newsroom.state(report).equals("published"));
    }

    @Test
    void aReportIsSpikedAtAnyStage() {
        String report = newsroom.start("Spiked");
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "translate");
        expect(
                204,
                newsroom.as("huda").post("/api/reports/" + report + "/spike", Map.of("reason", "it did not happen")));
        assertThat(newsroom.state(report)).isEqualTo("spiked");
        assertThat(newsroom.report(report).get("tasks")).isEmpty();
    }

    @Test
    void aCorrectionOpensOnlyWhatChangedAndReplacesWhatReadersSee() {
        String report = newsroom.published("Corrected later");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/corrections",
                                Map.of(
                                        "kind",
                                        "correction",
                                        "publicNote",
                                        Map.of("en", "A figure was wrong.", "ar", "صُحّح رقم."))));
        JsonNode edition = newsroom.as("rima")
                .get("/api/reports/" + report + "/editions/en")
                .json();
        String text = edition.get("content").toString().replace("3 hours", "4 hours");
        String draft = newsroom.claim(report, "draft", "rima");
        expect(
                200,
                newsroom.as("rima")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/en",
                                "{\"content\":" + text + "}",
                                "If-Match",
                                "\"2\""));
        expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        newsroom.task(report, "translate");
        List<String> open = new java.util.ArrayList<>();
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            if (segment.get("state").asString().equals("open")) {
                open.add(segment.get("source").asString());
                assertThat(segment.get("stale").asBoolean()).isTrue();
            }
        }
        assertThat(open).containsExactly("They talked for 4 hours.");
        assertThat(newsroom.report(report).get("released").get("number").asInt())
                .isEqualTo(1);
        String task = newsroom.claim(report, "translate", "tariq");
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            if (segment.get("state").asString().equals("open")) {
                expect(200, newsroom.save(report, "ar", segment, "تحدثوا 4 ساعات.", "tariq"));
            } else if (segment.get("state").asString().equals("drafted")) {
                assertThat(segment.get("paragraphId").asString()).isEqualTo("publicNote");
                expect(200, newsroom.save(report, "ar", segment, "صُحّح رقم.", "tariq"));
            }
        }
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        assertThat(newsroom.report(report).get("released").get("kind").asString())
                .isEqualTo("correction");
    }

    @Test
    void anUnchangedLanguagePassesStraightThroughAnUpdate() {
        String report = newsroom.published("Updated without a change");
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", Map.of("kind", "update")));
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "approve");
        assertThat(newsroom.state(report)).isEqualTo("approve");
    }

    @Test
    void aWithdrawalIsConfirmedByAnotherEditor() {
        String report = newsroom.published("Withdrawn later");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/withdrawal",
                                Map.of("reason", "a court", "publicNote", Map.of("en", "Withdrawn.", "ar", "سُحب."))));
        String task = newsroom.task(report, "confirm");
        assertThat(newsroom.as("huda").post("/api/tasks/" + task + "/claim", "").status())
                .isEqualTo(403);
        newsroom.finish(report, "confirm", "edward", Map.of("decision", "accept"));
        await(() -> newsroom.state(report).equals("withdrawn"));
        assertThat(newsroom.report(report).get("released").isNull()).isTrue();
    }

    @Test
    void aRoundThatIsGivenUpLeavesTheReportAsReadersSeeIt() {
        Map<String, Object> note = Map.of("en", "Under review.", "ar", "قيد المراجعة.");
        Map<String, Object> update = Map.of("kind", "update", "publicNote", note);
        Map<String, Object> why = Map.of("reason", "nothing new after all");
        String report = newsroom.published("Updated in vain");
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", update));
        expect(204, newsroom.as("huda").post("/api/reports/" + report + "/spike", why));
        assertThat(newsroom.state(report)).isEqualTo("published");
        Map<String, Object> withdrawal = Map.of("reason", "a court", "publicNote", note);
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/withdrawal", withdrawal));
        newsroom.finish(report, "confirm", "edward", Map.of("decision", "accept"));
        await(() -> newsroom.state(report).equals("withdrawn"));
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", update));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "edward", Map.of("decision", "spike", "reason", "it stays as it is"));
        assertThat(newsroom.state(report)).isEqualTo("withdrawn");
    }

    @Test
    void aWithdrawalThatWaitsBesideACorrectionEndsItWhenConfirmedAndLeavesItWhenRefused() {
        Map<String, Object> note = Map.of("en", "Under review.", "ar", "قيد المراجعة.");
        Map<String, Object> correction = Map.of("kind", "correction", "publicNote", note);
        Map<String, Object> withdrawal = Map.of("reason", "a court", "publicNote", note);
        for (boolean askedFirst : List.of(true, false)) {
            String report = newsroom.published("Corrected and withdrawn at once");
            List<String> calls = new ArrayList<>(List.of("withdrawal", "corrections"));
            if (!askedFirst) {
                Collections.reverse(calls);
            }
            calls.forEach(call -> expect(
                    201,
                    newsroom.as("huda")
                            .post(
                                    "/api/reports/" + report + "/" + call,
                                    call.equals("withdrawal") ? withdrawal : correction)));
            newsroom.finish(report, "confirm", "edward", Map.of("decision", "return", "reason", "it stands"));
            assertThat(newsroom.state(report)).isEqualTo("draft");
            expect(201, newsroom.as("huda").post("/api/reports/" + report + "/withdrawal", withdrawal));
            newsroom.finish(report, "confirm", "edward", Map.of("decision", "accept"));
            await(() -> newsroom.state(report).equals("withdrawn"));
            assertThat(newsroom.report(report).get("tasks")).isEmpty();
        }
    }

    @Test
    void whoseWithdrawalWasRefusedConfirmsTheOneThatAnotherAsksFor() {
        String report = newsroom.published("Asked for twice");
        ask(report, "huda", "first");
        newsroom.finish(
                report, "confirm", "edward", Map.of("decision", "return", "reason", "not yet", "reasonCode", "other"));
        ask(report, "edward", "second");
        String task = newsroom.task(report, "confirm");
        assertThat(newsroom.as("edward")
                        .post("/api/tasks/" + task + "/claim", "")
                        .status())
                .isEqualTo(403);
        newsroom.finish(report, "confirm", "huda", Map.of("decision", "accept"));
        await(() -> newsroom.state(report).equals("withdrawn"));
        String slug = newsroom.report(report).get("slug").asString();
        assertThat(Http.at(newsroom.port()).get("/en/reports/" + slug).body())
                .contains("second")
                .doesNotContain("first");
    }

    private void ask(String report, String editor, String note) {
        expect(
                201,
                newsroom.as(editor)
                        .post(
                                "/api/reports/" + report + "/withdrawal",
                                Map.of("reason", "a court", "publicNote", Map.of("en", note, "ar", note))));
    }

    @Test
    void theListOfReportsIsReadPageByPage() {
        newsroom.start("Listed once");
        newsroom.start("Listed twice");
        Answer first = newsroom.as("huda").get("/api/reports?state=draft&limit=1");
        expect(200, first);
        assertThat(first.json().get("items")).hasSize(1);
        Answer second = newsroom.as("huda")
                .get("/api/reports?state=draft&limit=1&cursor="
                        + first.json().get("next").asString());
        expect(200, second);
        assertThat(second.json().get("items").get(0).get("id"))
                .isNotEqualTo(first.json().get("items").get(0).get("id"));
        expect(200, newsroom.as("huda").get("/api/reports?state=draft&language=ar&q=Listed%20%25&limit=200"));
        assertThat(newsroom.as("huda").get("/api/reports?cursor=nonsense").status())
                .isEqualTo(422);
    }

    @Test
    void everyChainVerifies() {
        newsroom.upToApproval("Verified");
        JsonNode answer = newsroom.as("admin").get("/api/journal/verification").json();
        assertThat(answer.get("broken")).isEmpty();
        assertThat(answer.get("chains").asInt()).isPositive();
    }
}
