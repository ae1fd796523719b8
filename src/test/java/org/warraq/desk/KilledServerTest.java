package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.journal.CanonicalJson;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.ServerProcess;
import tools.jackson.databind.JsonNode;

class KilledServerTest {

    private static final int WRITERS = 200;
    private static final int ENOUGH = 60;

    /** What the server said it had written. */
    private record Acknowledged(String report, String headline) {}

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAfterIt(@TempDir Path home) throws Exception {
        Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        ServerProcess first = ServerProcess.start(home);
        writeUntilKilled(first, acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH).hasSizeLessThan(WRITERS * 2);

        try (ServerProcess second = ServerProcess.start(home)) {
            Http rima = signedIn(second.port(), "rima");
            for (Acknowledged one : acknowledged) {
                assertWhole(rima, one);
            }
            JsonNode verification = signedIn(second.port(), "admin")
                    .get("/api/journal/verification")
                    .json();
            assertThat(verification.get("broken")).isEmpty();
            assertEveryDraftHasItsOneTask(rima);
        }
    }

    private static void writeUntilKilled(ServerProcess server, Queue<Acknowledged> acknowledged) throws Exception {
        Http rima = signedIn(server.port(), "rima");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        for (int i = 0; i < WRITERS; i++) {
            String headline = "Written before the kill, number " + i;
            Future<?> unused = writers.submit(() -> {
                for (int round = 0; round < 2; round++) {
                    Answer made = rima.post(
                            "/api/reports", Map.of("sourceLanguage", "en", "content", Newsroom.content(headline)));
                    if (made.status() == 201) {
                        acknowledged.add(new Acknowledged(made.json().get("id").asString(), headline));
                        enough.countDown();
                    }
                }
            });
        }
        assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
        server.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void assertWhole(Http rima, Acknowledged one) {
        JsonNode version = rima.get("/api/reports/" + one.report() + "/editions/en/versions/1")
                .json();
        assertThat(version.get("content").get("headline").asString()).isEqualTo(one.headline());
        assertThat(version.get("content").get("body").get(1).get("text").asString())
                .isEqualTo("They talked for 3 hours.");
        String sha256 = HexFormat.of().formatHex(CanonicalJson.sha256(version.get("content")));
        assertThat(version.get("contentSha256").asString()).isEqualTo(sha256);
    }

    private static void assertEveryDraftHasItsOneTask(Http rima) {
        List<String> drafts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    rima.get("/api/reports?state=draft&limit=200" + cursor).json();
            page.get("items").forEach(item -> drafts.add(item.get("id").asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(drafts).hasSizeGreaterThanOrEqualTo(ENOUGH);
        for (String draft : drafts) {
            JsonNode report = rima.get("/api/reports/" + draft).json();
            assertThat(report.get("tasks")).hasSize(1);
            assertThat(report.get("tasks").get(0).get("stage").asString()).isEqualTo("draft");
        }
    }

    private static Http signedIn(int port, String username) {
        String token = Http.at(port)
                .withPassword(username, "demo")
                .post("/api/me/tokens", Map.of("name", "killed"))
                .json()
                .get("token")
                .asString();
        return Http.at(port).withToken(token);
    }
}
