package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import org.warraq.support.TakenPaths;

/** Every way through the diagrams, and that there is no other. */
@SharedNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiagramPathsTest {

    private static final Map<String, Object> SUBMIT = Map.of("decision", "submit");

    @Autowired
    Newsroom newsroom;

    @Autowired
    TakenPaths paths;

    private final List<String> reports = new ArrayList<>();

    @Test
    void aReportIsDraftedTranslatedReviewedApprovedAndPublished() {
        String report = report(newsroom.published("Path of a first publication"));
        assertThat(paths.of(report))
                .containsSubsequence(
                        "report-started",
                        "draft",
                        "draft-to-languages",
                        "pretranslate",
                        "work-open",
                        "translate",
                        "translate-to-review",
                        "review",
                        "accepted",
                        "edition-accepted",
                        "languages-to-approve",
                        "approve",
                        "approved",
                        "embargo-over",
                        "publish",
                        "published");
    }

    @Test
    void aTranslationThatFilledItselfInGoesStraightToAReviewer() {
        newsroom.published("Path of what is known");
        String report = submitted("Path of what is known");
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
        newsroom.task(report, "approve");
        assertThat(paths.of(report))
                .containsSubsequence("anything-open", "only-filled", "review", "edition-accepted")
                .doesNotContain("translate");
    }

    @Test
    void aReviewerReturnsATranslationToItsTranslator() {
        String report = submitted("Path of a returned translation");
        expect(204, newsroom.complete(newsroom.translate(report, "ar", "nadia"), "nadia", SUBMIT));
        newsroom.finish(report, "review", "salma", Map.of("decision", "return", "reason", "names"));
        newsroom.task(report, "translate");
        assertThat(paths.of(report)).containsSubsequence("review", "reviewed", "returned", "translate");
    }

    @Test
    void anEditorReturnsALanguageToItsTranslator() {
        String report = approvable("Path of a returned language");
        decide(report, Map.of("decision", "return", "reason", "figures", "returnTo", List.of("ar")));
        newsroom.task(report, "translate");
        assertThat(paths.of(report)).containsSubsequence("approve", "decided", "returned-languages", "translate");
    }

    @Test
    void anEditorReturnsTheReportToItsDraft() {
        String report = approvable("Path back to the draft");
        decide(report, Map.of("decision", "return", "reason", "figures", "returnTo", "draft"));
        newsroom.task(report, "draft");
        assertThat(paths.of(report)).containsSubsequence("approve", "decided", "returned-to-draft", "draft");
    }

    @Test
    void anEditorSpikesWhatWaitsForApproval() {
        String report = approvable("Path of a spike at approval");
        decide(report, Map.of("decision", "spike", "reason", "it did not happen"));
        assertThat(newsroom.state(report)).isEqualTo("spiked");
        assertThat(paths.of(report)).endsWith("spiked-at-approval", "spiked");
    }

    @Test
    void anEditorSpikesWhatIsStillBeingTranslated() {
        String report = submitted("Path of a spike at any stage");
        newsroom.task(report, "translate");
        expect(204, newsroom.as("huda").post("/api/reports/" + report + "/spike", Map.of("reason", "cancelled")));
        assertThat(paths.of(report)).endsWith("spike-asked", "spike-to-spiked", "spike-done");
    }

    @Test
    void whatIsUnderEmbargoIsRecalledToItsApproval() {
        Map<String, Object> embargo = Map.of("embargoUntil", "2099-01-01T00:00:00Z");
        String report = report(newsroom.start("rima", "en", "Path of a recall", embargo));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        expect(204, newsroom.as("huda").post("/api/reports/" + report + "/recall", Map.of("reason", "a word")));
        newsroom.task(report, "approve");
        assertThat(paths.of(report))
                .containsSubsequence("approved", "await-release", "recall", "recalled", "approve")
                .doesNotContain("embargo-over");
    }

    @Test
    void aLanguageWhereOnlyADateChangedFollowsByItself() {
        String report = report(newsroom.start("rima", "en", "", Map.of("content", dated("2026-03-11"))));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        Map<String, Object> round = Map.of("kind", "update");
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", round));
        String edition = "/api/reports/" + report + "/editions/en";
        String text = newsroom.as("rima").get(edition).json().get("content").toString();
        String moved = "{\"content\":" + text.replace("2026-03-11", "2026-03-12") + "}";
        expect(200, newsroom.as("rima").json("PUT", edition, moved, "If-Match", "\"1\""));
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "approve");
        assertThat(paths.of(report))
                .containsSubsequence("published", "draft", "no-work-open", "nothing-open", "approve");
    }

    @Test
    void aTranslationIsCorrectedAloneAndBeginsAtItsTranslator() {
        String report = report(newsroom.published("Path of one language put right"));
        Map<String, Object> round =
                Map.of("kind", "correction", "languages", List.of("ar"), "publicNote", Map.of("ar", "الرقم."));
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", round));
        newsroom.task(report, "translate");
        assertThat(paths.of(report))
                .containsSubsequence("published", "report-started", "begun", "begun-translations", "translate");
    }

    private static Map<String, Object> dated(String date) {
        Map<String, Object> content = new LinkedHashMap<>(Newsroom.content("Path of a date put right"));
        content.put("dateline", Map.of("place", "Sarwan", "date", date));
        return content;
    }

    @Test
    void aWithdrawalIsAskedForAndConfirmed() {
        String report = asked("Path of a withdrawal");
        newsroom.finish(report, "confirm", "edward", Map.of("decision", "accept"));
        await(() -> newsroom.state(report).equals("withdrawn"));
        assertThat(paths.of(report)).endsWith("withdrawal-accepted", "withdraw", "withdraw-to-withdrawn", "withdrawn");
    }

    @Test
    void aWithdrawalIsAskedForAndRefused() {
        String report = asked("Path of a refused withdrawal");
        newsroom.finish(report, "confirm", "edward", Map.of("decision", "return", "reason", "it stands"));
        assertThat(newsroom.state(report)).isEqualTo("published");
        assertThat(paths.of(report)).endsWith("confirmed", "withdrawal-refused", "refused");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void noElementOfTheDiagramsIsLeft() {
        Set<String> all = paths.elements();
        Set<String> taken = paths.of(reports);
        System.out.printf("%d of %d elements of the diagrams taken%n", taken.size(), all.size());
        assertThat(taken).isEqualTo(all);
    }

    private String report(String id) {
        reports.add(id);
        return id;
    }

    private String submitted(String headline) {
        String report = report(newsroom.start(headline));
        newsroom.submitDraft(report, "rima");
        return report;
    }

    private String approvable(String headline) {
        return report(newsroom.upToApproval(headline));
    }

    private void decide(String report, Map<String, Object> decision) {
        newsroom.finish(report, "approve", "huda", decision);
    }

    private String asked(String headline) {
        String report = report(newsroom.published(headline));
        Map<String, Object> why = Map.of("reason", "a court", "publicNote", Map.of("en", "Withdrawn.", "ar", "سُحب."));
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/withdrawal", why));
        return report;
    }
}
