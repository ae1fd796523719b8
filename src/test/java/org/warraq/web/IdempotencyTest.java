package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.warraq.support.DatabaseClock;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newcomers;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

@OwnNewsroomTest
@Import(IdempotencyTest.Breaking.class)
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    Http admin;

    /** Does its work, and fails before it has told so; then it is well again. */
    @RestController
    static class Breaking {

        private final JdbcClient jdbc;
        private int calls;

        Breaking(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/api/breaking")
        Map<String, Integer> work() {
            jdbc.sql("insert into sign_in_limit values (sha256('breaking'), 1, clock())")
                    .update();
            if (++calls == 1) {
                throw new IllegalStateException("broken on the way");
            }
            return Map.of("calls", calls);
        }
    }

    @BeforeEach
    void people() {
        Newcomers.add(context);
        admin = Http.at(port).withToken(Newcomers.token(context, "admin"));
    }

    static Map<String, String> person(String username) {
        return Map.of("username", username, "name", "Somebody");
    }

    long count(String username) {
        return jdbc.sql("select count(*) from person where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    @Test
    void samePostTwiceIsDoneOnce() {
        Answer first = admin.post("/api/people", person("once"), KEY, "a");
        Answer second = admin.post("/api/people", person("once"), KEY, "a");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.header(header)).isNotEmpty().isEqualTo(first.header(header));
        }
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void samePostTwentyTimesAtOnceIsDoneOnce() throws Exception {
        List<Answer> answers = atOnce(20, () -> admin.post("/api/people", person("twenty"), KEY, "twenty"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(distinctBodies(answers)).hasSize(1);
        assertThat(count("twenty")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from journal_entry where action = 'person-added' and detail = 'twenty'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void reportSentTwentyTimesAtOnceIsStartedOnce(@Autowired Newsroom newsroom) throws Exception {
        Map<String, Object> report = Map.of("sourceLanguage", "en", "content", Newsroom.content("Sent often"));
        Http yusuf = newsroom.as("yusuf");
        List<Answer> answers = atOnce(20, () -> yusuf.post("/api/reports", report, KEY, "report"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(distinctBodies(answers)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from report").query(Long.class).single())
                .isEqualTo(1);
        String task = newsroom.task(answers.get(0).json().get("id").asString(), "draft");
        String claim = "/api/tasks/" + task + "/claim";
        assertThat(yusuf.post(claim, "", KEY, "claim").status()).isEqualTo(204);
        assertThat(yusuf.post(claim, "", KEY, "claim").header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void refusalIsRememberedAsWellAlsoWhenAskedAtOnce() throws Exception {
        List<Answer> answers = atOnce(10, () -> admin.post("/api/people", person("rima"), KEY, "taken"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409));
        jdbc.sql("update person set username = 'rima-elsewhere' where username = 'rima'")
                .update();
        assertThat(admin.post("/api/people", person("rima"), KEY, "taken").status())
                .isEqualTo(409);
        assertThat(admin.post("/api/people", person("rima"), KEY, "taken-no-more")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void faultOfOursIsNotRememberedAndHasDoneNothing() {
        assertThat(admin.post("/api/breaking", Map.of(), KEY, "breaking").status())
                .isEqualTo(500);
        Answer again = admin.post("/api/breaking", Map.of(), KEY, "breaking");
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(admin.post("/api/breaking", Map.of(), KEY, "breaking")
                        .json()
                        .get("calls")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void keyStandsForOneBody() {
        admin.post("/api/people", person("first-body"), KEY, "body");
        Answer other = admin.post("/api/people", person("other-body"), KEY, "body");
        assertThat(other.status()).isEqualTo(422);
        assertThat(count("other-body")).isZero();
    }

    @Test
    void keyIsItsSendersOwnAndForOnePath() {
        Http editor = Http.at(port).withToken(Newcomers.token(context, "huda"));
        admin.post("/api/people", person("mine"), KEY, "shared");
        assertThat(editor.post("/api/people", person("mine"), KEY, "shared").status())
                .isEqualTo(403);
        assertThat(admin.post("/api/elsewhere", person("mine"), KEY, "shared").status())
                .isEqualTo(404);
    }

    @Test
    void keyHasAForm() {
        assertThat(admin.post("/api/people", person("long-key"), KEY, "k".repeat(256))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post("/api/people", person("long-key"), KEY, "k".repeat(255))
                        .status())
                .isEqualTo(201);
        assertThat(admin.post("/api/people", person("gap"), KEY, "two words").status())
                .isEqualTo(422);
    }

    @Test
    void secretsAreNotRemembered() {
        Http rima = Http.at(port).withPassword("yusuf", "demo");
        Map<String, String> token = Map.of("name", "twice");
        Answer first = rima.post("/api/me/tokens", token, KEY, "token");
        Answer second = rima.post("/api/me/tokens", token, KEY, "token");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void keyIsForgottenAfterADay(@Autowired Environment environment) {
        admin.post("/api/people", person("daily"), KEY, "day");
        DatabaseClock.ahead(environment, Duration.ofHours(23));
        assertThat(admin.post("/api/people", person("daily"), KEY, "day").status())
                .isEqualTo(201);
        DatabaseClock.ahead(environment, Duration.ofHours(25));
        assertThat(admin.post("/api/people", person("daily"), KEY, "day").status())
                .isEqualTo(409);
        DatabaseClock.ahead(environment, Duration.ZERO);
    }

    static Set<String> distinctBodies(List<Answer> answers) {
        return answers.stream().map(Answer::body).collect(Collectors.toSet());
    }

    static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<Callable<Answer>> calls =
                    IntStream.range(0, times).mapToObj(i -> call).toList();
            List<Answer> answers = new java.util.ArrayList<>();
            for (Future<Answer> future : pool.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
