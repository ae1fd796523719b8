package org.warraq.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.ServerProcess;

/** Three nodes on one database: one is killed at its work, and each is replaced while people go on. */
@Tag("trial")
@OwnNewsroomTest
class NodesTrial {

    private static final int DUE = 50;
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int WRITERS = 6;
    private static final Duration THINKING = Duration.ofMillis(500);

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fiftyDueAtOnceAreReleasedOnceEachThoughANodeIsKilledAmongThem(@TempDir Path home) throws Exception {
        ScheduledReports scheduled = new ScheduledReports(newsroom);
        try (ServerProcess third = node(home, "third")) {
            assertThat(third.port()).isPositive();
            for (int kill = 0; kill < KILLS; kill++) {
                ServerProcess killed = node(home, "killed-" + kill);
                List<String> reports = scheduled.make("Due when a node is killed, " + kill, DUE);
                Instant due = Instant.now().plus(Duration.ofSeconds(15));
                scheduled.until(reports, due);
                int few = kill * DUE / (KILLS + 1);
                await(() -> released(reports) > few);
                killed.kill();
                int before = released(reports);
                scheduled.awaitPublished(reports);
                Duration late = Duration.between(due, last(reports));
                System.out.printf(
                        "a node killed after %d of %d: the last is out %.1f s after it was due%n",
                        before, DUE, late.toMillis() / 1000.0);
                assertThat(late).isLessThan(Duration.ofSeconds(10));
                assertThat(released(reports)).isEqualTo(DUE);
            }
        }
        assertThat(newsroom.as("admin").get("/api/journal/verification").json().get("broken"))
                .isEmpty();
    }

    @Test
    void peopleGoOnWhileEachNodeIsReplaced(@TempDir Path home) throws Exception {
        List<ServerProcess> nodes = new CopyOnWriteArrayList<>(List.of(node(home, "a"), node(home, "b")));
        String token = token();
        Map<Integer, Http> clients = new ConcurrentHashMap<>();
        Queue<String> written = new ConcurrentLinkedQueue<>();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                int at = writer;
                writers.execute(() -> {
                    while (!over.get()) {
                        write(
                                clients.computeIfAbsent(
                                        nodes.get(at % 2).port(),
                                        port -> Http.at(port).withToken(token)),
                                written,
                                wrong);
                        // people think between two reports: without it they starve the node that starts
                        LockSupport.parkNanos(THINKING.toNanos());
                    }
                });
            }
            for (int replaced = 0; replaced < 4; replaced++) {
                int before = written.size();
                await(() -> written.size() > before + 10);
                ServerProcess old = nodes.get(replaced % 2);
                nodes.set(replaced % 2, node(home, "new-" + replaced));
                if (replaced < 2) {
                    old.close();
                } else {
                    old.kill();
                }
            }
        } finally {
            over.set(true);
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            nodes.forEach(ServerProcess::close);
        }
        System.out.printf(
                "each of two nodes was replaced twice: %d reports submitted meanwhile, %d wrong%n",
                written.size(), wrong.size());
        assertThat(wrong).isEmpty();
        written.forEach(report -> newsroom.task(report, "translate"));
        assertThat(newsroom.as("admin").get("/api/journal/verification").json().get("broken"))
                .isEmpty();
    }

    /** A report begun and submitted there; where the node goes away meanwhile, what it had not acknowledged may be missing. */
    private static void write(Http rima, Queue<String> written, Queue<String> wrong) {
        try {
            Answer made = rima.post(
                    "/api/reports",
                    Map.of("sourceLanguage", "en", "content", Newsroom.content("Written while nodes are replaced")));
            if (made.status() >= 500 && made.status() != 503) {
                wrong.add(made.toString());
            }
            if (made.status() != 201) {
                return;
            }
            String report = made.json().get("id").asString();
            String task = rima.get("/api/reports/" + report)
                    .json()
                    .get("tasks")
                    .get(0)
                    .get("id")
                    .asString();
            Answer claimed = rima.post("/api/tasks/" + task + "/claim", "");
            Answer submitted = rima.post("/api/tasks/" + task + "/complete", Map.of("decision", "submit"));
            if (claimed.status() == 204 && submitted.status() == 204) {
                written.add(report);
            } else if (submitted.status() != 503) {
                wrong.add(claimed + " " + submitted);
            }
        } catch (UncheckedIOException gone) {
            // the next one goes to the node that took its place
        }
    }

    private String token() {
        newsroom.as("rima");
        Answer made = Http.at(newsroom.port()).withPassword("rima", "demo").post("/api/me/tokens", Map.of("name", "t"));
        return made.json().get("token").asString();
    }

    private ServerProcess node(Path home, String name) throws java.io.IOException {
        return ServerProcess.on(environment, Files.createDirectories(home.resolve(name)));
    }

    private int released(List<String> reports) {
        return jdbc.sql("select count(*) from release where report_id::text in (:reports)")
                .param("reports", reports)
                .query(Integer.class)
                .single();
    }

    private Instant last(List<String> reports) {
        return jdbc.sql("select max(released_at) from release where report_id::text in (:reports)")
                .param("reports", reports)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
