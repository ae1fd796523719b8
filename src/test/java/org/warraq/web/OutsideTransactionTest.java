package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.warraq.support.DatabaseClock;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.translation.machine.StrangeServer;

/** Calls that wait for a slow server outside, with a key each, and two connections for all. */
@OwnNewsroomTest
@TestPropertySource(
        properties = {"warraq.database.connections=2", "warraq.machine.concurrency=4", "warraq.machine.timeout=30s"})
class OutsideTransactionTest {

    private static final StrangeServer SERVER = new StrangeServer();
    private static final int CALLERS = 4;
    private static final String KEY = "Idempotency-Key";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch answering = new CountDownLatch(1);

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void machine(DynamicPropertyRegistry registry) {
        registry.add("warraq.machine.url", SERVER::address);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @AfterEach
    void end() {
        answering.countDown();
        threads.shutdownNow();
    }

    @Test
    void whoWaitsForAServerOutsideHoldsNoConnection() throws Exception {
        String path = machine();
        slow();
        int before = SERVER.asked().size();
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String key = "caller-" + i;
            calls.add(CompletableFuture.supplyAsync(() -> ask(path, key), threads));
        }
        Newsroom.await(() -> SERVER.asked().size() == before + CALLERS);
        assertThat(newsroom.as("huda").get("/api/tasks").status()).isEqualTo(200);
        assertThat(newsroom.start("Asked meanwhile")).isNotBlank();

        Answer same = ask(path, "caller-0");
        assertThat(same.status()).as(same.body()).isEqualTo(409);
        Answer other = newsroom.as("tariq").post(path, Map.of("another", "body"), KEY, "caller-0");
        assertThat(other.status()).isEqualTo(422);

        answering.countDown();
        for (CompletableFuture<Answer> call : calls) {
            Answer answer = call.get(30, TimeUnit.SECONDS);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        int asked = SERVER.asked().size();
        Answer again = ask(path, "caller-0");
        assertThat(again.body()).isEqualTo(calls.get(0).get().body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(SERVER.asked()).hasSize(asked);
        assertThat(newsroom.as("tariq")
                        .post(path, Map.of("another", "body"), KEY, "caller-0")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusalIsKeptAndAFailureGivesTheKeyBack() {
        String path = machine();
        Answer refused = newsroom.as("salma").post(path, Map.of(), KEY, "not-hers");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(newsroom.as("salma").post(path, Map.of(), KEY, "not-hers").header("Idempotency-Replayed"))
                .isEqualTo("true");
        SERVER.answers(200, "<html>no</html>");
        assertThat(ask(path, "silent").status()).isEqualTo(503);
        SERVER.answers(200, "{\"translatedText\": \"مرحبًا\"}");
        assertThat(ask(path, "silent").status()).isEqualTo(200);
    }

    @Test
    void keyOfACallThatDiedIsFreeAfterAWhile(@Autowired Environment environment) {
        String path = machine();
        SERVER.answers(200, "{\"translatedText\": \"مرحبًا\"}");
        assertThat(ask(path, "died").status()).isEqualTo(200);
        jdbc.sql("update idempotency_key set status = null, headers = null, body = null where key = 'died'")
                .update();
        assertThat(ask(path, "died").status()).isEqualTo(409);
        DatabaseClock.ahead(environment, Duration.ofSeconds(119));
        assertThat(ask(path, "died").status()).isEqualTo(409);
        DatabaseClock.ahead(environment, Duration.ofSeconds(121));
        Answer taken = ask(path, "died");
        DatabaseClock.ahead(environment, Duration.ZERO);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void whoeverLostTheKeyMeanwhileWritesOverNobodysAnswer(@Autowired Environment environment) throws Exception {
        String path = machine();
        slow();
        int before = SERVER.asked().size();
        CompletableFuture<Answer> late = CompletableFuture.supplyAsync(() -> ask(path, "lost"), threads);
        Newsroom.await(() -> SERVER.asked().size() == before + 1);
        SERVER.answers(200, "{\"translatedText\": \"أهلًا\"}");
        DatabaseClock.ahead(environment, Duration.ofSeconds(121));
        Answer second = ask(path, "lost");
        answering.countDown();
        assertThat(late.get(30, TimeUnit.SECONDS).body()).contains("مرحبًا");
        Answer kept = ask(path, "lost");
        DatabaseClock.ahead(environment, Duration.ZERO);
        assertThat(second.body()).contains("أهلًا");
        assertThat(kept.body()).isEqualTo(second.body());
    }

    private void slow() {
        SERVER.answers(exchange -> {
            try {
                answering.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            StrangeServer.say(exchange, 200, "{\"translatedText\": \"مرحبًا\"}");
        });
    }

    private Answer ask(String path, String key) {
        return newsroom.as("tariq").post(path, Map.of(), KEY, key);
    }

    /** The address of a segment's machine, of a translation that Tariq holds. */
    private String machine() {
        String report = newsroom.start("The council of Oltria met");
        newsroom.submitDraft(report, "rima");
        newsroom.claim(report, "translate", "tariq");
        String segment = newsroom.segments(report, "ar").get(0).get("id").asString();
        return "/api/reports/" + report + "/translations/ar/segments/" + segment + "/machine";
    }
}
