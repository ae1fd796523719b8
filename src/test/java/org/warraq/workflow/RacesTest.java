package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** Many at once, and people who may not: one success at most, a reason for the rest, nothing half done. */
@SharedNewsroomTest
class RacesTest {

    private static final int CLIENTS = 50;

    @Autowired
    Newsroom newsroom;

    @Test
    void aTaskCompletedByFiftyClientsAtOnceIsCompletedOnce() throws Exception {
        String report = newsroom.start("Completed by fifty");
        String draft = newsroom.claim(report, "draft", "rima");
        List<Integer> answers = together(() -> newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        assertThat(answers.stream().filter(status -> status == 204)).hasSize(1);
        assertThat(answers.stream().filter(status -> status != 204)).containsOnly(409);
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal")
                        .body())
                .containsOnlyOnce("draft-submitted");
    }

    @Test
    void aTaskClaimedByThreeAtOnceIsHeldByOne() throws Exception {
        String report = newsroom.start("Claimed by three");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.task(report, "translate");
        List<String> translators = List.of("tariq", "salma", "nadia");
        translators.forEach(newsroom::as);
        List<Callable<Answer>> claims = new ArrayList<>();
        translators.forEach(name -> claims.add(() -> newsroom.as(name).post("/api/tasks/" + task + "/claim", "")));
        List<Integer> answers = run(claims);
        assertThat(answers.stream().filter(status -> status == 204)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(2);
    }

    @Test
    void aTranslatorDoesNotReviewTheirOwnTranslation() {
        String report = newsroom.start("Own translation");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        String review = newsroom.task(report, "review");
        Answer refused = newsroom.as("tariq").with("Accept-Language", "en").post("/api/tasks/" + review + "/claim", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains("you worked on this translation");
        assertThat(newsroom.as("tariq")
                        .get("/api/tasks?scope=available&limit=200")
                        .body())
                .doesNotContain(review);
        assertThat(newsroom.as("salma")
                        .get("/api/tasks?scope=available&limit=200")
                        .body())
                .contains(review);
    }

    @Test
    void anEditorWhoEditedWhileApprovingDoesNotApprove() {
        String report = newsroom.upToApproval("Edited by whoever approves");
        String task = newsroom.claim(report, "approve", "huda");
        String content = newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/en")
                .json()
                .get("content")
                .toString();
        expect(
                200,
                newsroom.as("huda")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/en",
                                "{\"content\":" + content.replace("They met.", "They have met.") + "}",
                                "If-Match",
                                "\"1\""));
        Answer refused = newsroom.complete(task, "huda", newsroom.approval(report));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(newsroom.state(report)).isEqualTo("approve");
        // nor takes what she still holds, as if nothing had happened
        assertThat(newsroom.as("huda").post("/api/tasks/" + task + "/claim", "").status())
                .isEqualTo(403);
    }

    @Test
    void whoBeginsARoundSaysWhatReadersAreToldAndDoesNotApproveIt() {
        String report = newsroom.published("Opened again by one, approved by another");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/corrections",
                                Map.of("kind", "correction", "publicNote", Map.of("en", "Again.", "ar", "ثانية."))));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        String task = newsroom.task(report, "approve");
        assertThat(newsroom.as("huda").post("/api/tasks/" + task + "/claim", "").status())
                .isEqualTo(403);
        expect(204, newsroom.as("edward").post("/api/tasks/" + task + "/claim", ""));
    }

    @Test
    void staleVersionsAreNotApproved() {
        String report = newsroom.upToApproval("Stale approval");
        String task = newsroom.claim(report, "approve", "huda");
        Answer refused =
                newsroom.complete(task, "huda", Map.of("decision", "approve", "versions", Map.of("en", 1, "ar", 99)));
        assertThat(refused.status()).isEqualTo(409);
        Answer partly = newsroom.complete(task, "huda", Map.of("decision", "approve", "versions", Map.of("en", 1)));
        assertThat(partly.status()).isEqualTo(409);
    }

    @Test
    void aTaskOfNobodyOrOfSomebodyElseIsNotCompleted() {
        String report = newsroom.start("Somebody else's");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.task(report, "translate");
        assertThat(newsroom.complete(task, "tariq", Map.of("decision", "submit"))
                        .status())
                .isEqualTo(409);
        newsroom.claim(report, "translate", "salma");
        assertThat(newsroom.complete(task, "tariq", Map.of("decision", "submit"))
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.complete(task, "rima", Map.of("decision", "submit")).status())
                .isEqualTo(403);
    }

    @Test
    void neitherLanguageIsEverPublicWithoutTheOther() throws Exception {
        String report = newsroom.upToApproval("Both in one instant");
        String slug = newsroom.report(report).get("slug").asString();
        Http reader = Http.at(newsroom.port());
        assertThat(reader.get("/en/reports/" + slug).status()).isEqualTo(404);
        assertThat(reader.get("/ar/reports/" + slug).status()).isEqualTo(404);
        String task = newsroom.claim(report, "approve", "huda");
        ExecutorService editor = Executors.newSingleThreadExecutor();
        Future<Answer> approved = editor.submit(() -> newsroom.complete(task, "huda", newsroom.approval(report)));
        boolean[] seen = {false};
        // Whichever is asked first: once it is there, the one asked after it is there too.
        await(() -> {
            boolean first =
                    reader.get((seen[0] ? "/ar" : "/en") + "/reports/" + slug).status() == 200;
            boolean second =
                    reader.get((seen[0] ? "/en" : "/ar") + "/reports/" + slug).status() == 200;
            assertThat(second || !first).isTrue();
            seen[0] = !seen[0];
            return first;
        });
        expect(204, approved.get());
        editor.shutdown();
    }

    private List<Integer> together(Callable<Answer> call) throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            calls.add(call);
        }
        return run(calls);
    }

    private static List<Integer> run(List<Callable<Answer>> calls) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(calls.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        for (Callable<Answer> call : calls) {
            answers.add(clients.submit(() -> {
                start.await();
                return call.call().status();
            }));
        }
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        clients.shutdown();
        return statuses;
    }
}
