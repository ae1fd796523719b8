package org.warraq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.ServerProcess;

/**
 * The embedded database is killed under a newsroom at work: it comes back by itself, with all it had acknowledged, and where it cannot,
 * the newsroom ends. {@code mvn test -Dtest=EmbeddedDatabaseKilledTest -Dkills=20} kills it twenty times.
 */
class EmbeddedDatabaseKilledTest {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final int ENOUGH = 3;
    private static final int LINES_OF_A_KILL = 20;
    /** Longer than it has to run for a start to count as a good one: killed sooner, time after time, it ends the product. */
    private static final Duration WELL = Duration.ofSeconds(6);

    @Test
    void databaseThatIsKilledComesBackAndOneThatCannotEndsTheProduct(@TempDir Path home) throws IOException {
        ServerProcess server = ServerProcess.start(home, Map.of("WARRAQ_DATABASE_RESTARTS", "4"));
        Http huda = Http.at(server.port()).signIn("huda", "demo");
        Http rima = signedIn(server.port(), "rima");
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() -> writeUntil(over, signedIn(server.port(), "yusuf"), acknowledged));
        for (int kill = 0; kill < KILLS; kill++) {
            comesBack(server, home, writer, acknowledged, kill == 0 ? Duration.ZERO : WELL);
        }
        over.set(true);
        writer.join();
        assertThat(acknowledged)
                .allSatisfy(report ->
                        assertThat(rima.get("/api/reports/" + report).status()).isEqualTo(200));
        assertThat(signedIn(server.port(), "admin")
                        .get("/api/journal/verification")
                        .json()
                        .get("broken"))
                .isEmpty();

        Path files = home.resolve("postgres/global");
        Files.move(files, home.resolve("gone"));
        killDatabase(home);
        saysSo(rima, huda);
        Newsroom.await(() -> !server.isRunning());
        assertThat(server.exitValue()).isNotZero();
        assertThat(Files.readAllLines(home.resolve("log")).stream()
                        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .hasSizeLessThan(LINES_OF_A_KILL * (KILLS + 1))
                .anyMatch(line -> line.contains("The embedded database does not start, try 4 of 4"));
    }

    /** Once something was written for a while, and until something is written again. */
    private static void comesBack(
            ServerProcess server,
            Path home,
            CompletableFuture<Void> writer,
            Queue<String> acknowledged,
            Duration work) {
        long began = System.nanoTime();
        Newsroom.await(() -> System.nanoTime() - began >= work.toNanos());
        int before = acknowledged.size();
        awaitWritten(before + ENOUGH, writer, acknowledged);
        long killed = killDatabase(home);
        Http probe = Http.at(server.port());
        Newsroom.await(() -> postmaster(home) != killed
                && probe.get("/actuator/health/readiness").status() == 200);
        int after = acknowledged.size();
        awaitWritten(after + 1, writer, acknowledged);
    }

    private static void awaitWritten(int reports, CompletableFuture<Void> writer, Queue<String> acknowledged) {
        Newsroom.await(() -> {
            if (writer.isDone()) {
                // with what it failed for
                writer.join();
            }
            return acknowledged.size() >= reports;
        });
    }

    private static void writeUntil(AtomicBoolean over, Http yusuf, Queue<String> acknowledged) {
        Map<String, Object> report =
                Map.of("sourceLanguage", "en", "content", Newsroom.content("Written between kills"));
        while (!over.get()) {
            Answer made = yusuf.post("/api/reports", report);
            assertThat(made.status()).isIn(201, 503);
            if (made.status() == 201) {
                acknowledged.add(made.json().get("id").asString());
            } else {
                assertThat(made.header("Retry-After")).isNotEmpty();
            }
        }
    }

    /** To programs in a document, to people in a page in their language that needs no database; and within a second. */
    private static void saysSo(Http rima, Http huda) {
        Newsroom.await(() -> rima.get("/api/tasks").status() == 503);
        Answer document = rima.get("/api/tasks");
        assertThat(document.json().get("type").asString()).isEqualTo("urn:warraq:problem:database-away");
        assertThat(document.header("Retry-After")).isEqualTo("2");
        Answer page = huda.get("/tasks", "Accept-Language", "ar");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("2");
        assertThat(page.header("Content-Security-Policy")).isNotEmpty();
        assertThat(page.body()).contains("lang=\"ar\" dir=\"rtl\"", "قاعدة البيانات لا تستجيب");
        assertThat(huda.get("/css/base.css").status()).isEqualTo(200);
        long asked = System.nanoTime();
        assertThat(rima.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
    }

    private static long killDatabase(Path home) {
        long postmaster = postmaster(home);
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        return postmaster;
    }

    private static long postmaster(Path home) {
        try {
            return Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException | IndexOutOfBoundsException beingStarted) {
            return -1;
        }
    }

    private static Http signedIn(int port, String username) {
        Answer made = Http.at(port).withPassword(username, "demo").post("/api/me/tokens", Map.of("name", "killed"));
        return Http.at(port).withToken(made.json().get("token").asString());
    }
}
