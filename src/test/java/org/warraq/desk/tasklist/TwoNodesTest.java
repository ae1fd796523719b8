package org.warraq.desk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.warraq.support.EventStream;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.ServerProcess;

/** One database, two processes. */
@OwnNewsroomTest
class TwoNodesTest {

    private static final int WRITERS = 8;
    private static final int SOME = 24;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    @Test
    void peopleOnAnotherNodeHearOfEveryChangeAndLoseNothingWhenItStops(@TempDir Path home) throws Exception {
        Http rimaHere = newsroom.as("rima");
        try (ServerProcess there = ServerProcess.on(environment, home)) {
            Http tariq = Http.at(there.port()).signIn("tariq", "demo");
            EventStream stream = EventStream.open(there.port(), Objects.requireNonNull(tariq.cookie("warraq")));
            String report = newsroom.start("Heard of on another node");
            newsroom.submitDraft(report, "rima");
            newsroom.claim(report, "translate", "nadia");
            await(() -> stream.hasHeard("task-created")
                    && stream.hasHeard("task-changed")
                    && stream.hasHeard("task-done")
                    && stream.hasHeard("counts"));

            List<String> written = writeWhileItStops(there);
            await(stream::hasEnded);
            assertThat(stream.hasEndedInOrder()).isTrue();
            assertThat(written)
                    .hasSizeGreaterThanOrEqualTo(SOME)
                    .allSatisfy(
                            id -> assertThat(rimaHere.get("/api/reports/" + id).status())
                                    .isEqualTo(200));
        }
        assertThat(Files.readString(home.resolve("log")))
                .doesNotContain(" ERROR ")
                .doesNotContain(" WARN ");
    }

    private List<String> writeWhileItStops(ServerProcess there) throws InterruptedException {
        String token = Http.at(there.port())
                .withPassword("rima", "demo")
                .post("/api/me/tokens", Map.of("name", "writer"))
                .json()
                .get("token")
                .asString();
        Queue<String> written = new ConcurrentLinkedQueue<>();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> writeUntilRefused(Http.at(there.port()).withToken(token), written));
        }
        await(() -> written.size() >= SOME);
        there.close();
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        return List.copyOf(written);
    }

    // what is answered at all is answered whole, until the node takes no more calls
    private static void writeUntilRefused(Http rima, Queue<String> written) {
        Map<String, Object> report =
                Map.of("sourceLanguage", "en", "content", Newsroom.content("Written while a node stops"));
        while (true) {
            try {
                Http.Answer answer = rima.post("/api/reports", report);
                Newsroom.expect(201, answer);
                written.add(answer.json().get("id").asString());
            } catch (UncheckedIOException refused) {
                return;
            }
        }
    }
}
