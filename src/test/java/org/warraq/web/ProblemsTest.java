package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.warraq.people.Refusal;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newcomers;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

@OwnNewsroomTest
@Import(ProblemsTest.Troubled.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    Http admin;

    /** Whatever can go wrong. */
    @Controller
    static class Troubled {

        private final JdbcClient jdbc;

        Troubled(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping({"/api/trouble/{kind}", "/trouble/{kind}"})
        @ResponseBody
        @Transactional
        public String trouble(@PathVariable String kind) {
            switch (kind) {
                case "secret" -> throw new IllegalStateException("secret-inside", new RuntimeException("secret-cause"));
                case "stale" -> throw Refusal.stale(7);
                case "wrapped" -> throw new IllegalStateException(Refusal.conflict("last-admin"));
                case "lock" -> throw new CannotAcquireLockException("waited", new java.sql.SQLException("", "55P03"));
                case "trigger-403" -> raise("WQ403");
                case "trigger-409" -> raise("WQ409");
                case "timeout" -> {
                    jdbc.sql("select set_config('statement_timeout', '50ms', true)")
                            .query()
                            .listOfRows();
                    jdbc.sql("select pg_sleep(2)").query().listOfRows();
                }
                default -> jdbc.sql("select nothing from nowhere").query().listOfRows();
            }
            return "done";
        }

        private void raise(String state) {
            jdbc.sql("do $$ begin raise exception using errcode = '" + state + "', message = 'last-admin'; end $$")
                    .update();
        }

        @GetMapping("/api/trouble/something")
        @ResponseBody
        public String something() {
            return "something";
        }

        @GetMapping("/api/trouble/no-content")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        public void noContent() {}

        @GetMapping("/api/trouble/moved")
        public String moved() {
            return "redirect:/";
        }

        @GetMapping("/api/trouble/with/{id}")
        @ResponseBody
        public String id(
                @PathVariable UUID id, @RequestHeader(HttpHeaders.IF_MATCH) String tag, @RequestParam int number) {
            return id + tag + number;
        }
    }

    @BeforeEach
    void people() {
        Newcomers.add(context);
        admin = Http.at(port).withToken(Newcomers.token(context, "admin"));
    }

    Answer add(String json) {
        return admin.post("/api/people", json);
    }

    static void isProblem(Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).isEqualTo("urn:warraq:problem:" + reason);
        assertThat(problem.has("title")).isTrue();
        assertThat(problem.has("detail")).isTrue();
        assertThat(answer.body()).doesNotContain("Exception", "org.", "at java", "trace");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"username": "x", "name": }                       | 400 | malformed
            [1, 2]                                            | 400 | malformed
            {"username": "x"} {}                              | 400 | malformed
            {"username": "x", "username": "y", "name": "x"}   | 400 | malformed
            {"username": "x", "nickname": "y"}                | 400 | unknown-field
            {"username": "x", "name": "x", "roles": ["king"]} | 422 | invalid-fields
            {"username": "x", "name": "x", "language": "xxxx"}| 422 | invalid-fields
            {"username": "x", "name": {"a": 1}}               | 422 | invalid-fields
            {"username": "x", "name": "x", "pairs": [{"source": "en", "target": "en"}]} | 422 | invalid-fields
            {"username": "é", "name": "x"}                    | 422 | invalid-fields
            {"username": "x", "name": " "}                    | 422 | invalid-fields
            {"username": "rima", "name": "x"}                 | 409 | username-taken
            """)
    void bodyIsAnsweredByWhatIsWrongWithIt(String json, int status, String reason) {
        isProblem(add(json), status, reason);
    }

    @Test
    void emptyBodyIsMalformed() {
        isProblem(add(""), 400, "malformed");
    }

    @Test
    void characterThatCannotBeStoredIsNamed() {
        isProblem(add("{\"username\": \"nul\", \"name\": \"a\\u0000b\"}"), 422, "bad-character");
    }

    @Test
    void fieldIsNamedWhereItIs() {
        Answer answer = add("{\"username\": \"x\", \"name\": \"x\", \"pairs\": [{\"source\": \"english\"}]}");
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("pairs[0].source");
        assertThat(answer.json().get("errors").get(0).has("message")).isTrue();
    }

    @Test
    void tooLargeIsRefusedWhetherItsSizeIsToldOrNot() {
        String large = "{\"name\": \"" + "x".repeat(1_100_000) + "\"}";
        isProblem(add(large), 413, "too-large");
        Answer untold = admin.send(
                "POST",
                "/api/people",
                BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "Content-Type",
                "application/json");
        isProblem(untold, 413, "too-large");
    }

    @Test
    void protocolIsHeld() {
        isProblem(admin.send("PUT", "/api/people", BodyPublishers.noBody()), 405, "method-not-allowed");
        assertThat(admin.send("PUT", "/api/people", BodyPublishers.noBody()).header("Allow"))
                .contains("GET");
        isProblem(
                admin.send("POST", "/api/people", BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                415,
                "unreadable-type");
        isProblem(admin.get("/api/nowhere"), 404, "not-found");
        isProblem(admin.get("/api/people?limit=x"), 422, "invalid-fields");
        isProblem(admin.get("/api/trouble/with/no-id?number=1", "If-Match", "\"1\""), 404, "not-found");
        isProblem(admin.get("/api/trouble/with/" + UUID.randomUUID() + "?number=1"), 428, "if-match-missing");
        isProblem(admin.get("/api/trouble/with/" + UUID.randomUUID(), "If-Match", "\"1\""), 422, "invalid-fields");
        isProblem(admin.json("PATCH", "/api/people/" + UUID.randomUUID(), Map.of()), 428, "if-match-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "stale, 412, stale",
        "wrapped, 409, last-admin",
        "lock, 503, busy",
        "timeout, 503, busy",
        "trigger-403, 403, last-admin",
        "trigger-409, 409, last-admin",
        "secret, 500, unexpected",
        "sql, 500, unexpected"
    })
    void troubleIsToldByItsReasonToProgramsAndToPeople(String kind, int status, String reason) {
        isProblem(admin.get("/api/trouble/" + kind), status, reason);
        Answer page = Http.at(port).signIn("rima", "demo").get("/trouble/" + kind);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<h1").doesNotContain("Exception", "secret-", "nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"something", "no-content", "moved"})
    void everyAnswerHasTheUsualHeaders(String kind) {
        Answer answer = admin.get("/api/trouble/" + kind);
        assertThat(answer.header("X-Content-Type-Options"))
                .as(answer.toString())
                .isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar                  | غير موجود | ar
            ar-IQ, en;q=0.5     | غير موجود | ar
            en;q=0.3, ar;q=0.9  | غير موجود | ar
            fr, de              | Not found | en
            nonsense;;q=        | Not found | en
            """)
    void programIsAnsweredInTheLanguageItAsksFor(String wanted, String title, String language) {
        Answer answer = admin.get("/api/nowhere", "Accept-Language", wanted);
        assertThat(answer.json().get("title").asString()).isEqualTo(title);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(admin.get("/api/nowhere").json().get("title").asString()).isEqualTo("Not found");
    }

    @Test
    void fieldErrorsAreInThatLanguageToo() {
        Answer answer = admin.post("/api/people", "{\"username\": \"!\", \"name\": \"x\"}", "Accept-Language", "ar");
        assertThat(answer.json().get("errors").get(0).get("message").asString()).startsWith("يتكوّن");
    }

    @Test
    void personIsAnsweredInTheirOwnLanguage() {
        Answer page = Http.at(port).signIn("huda", "demo").get("/trouble/stale", "Accept-Language", "en");
        assertThat(page.body()).contains("lang=\"ar\"").contains("تغيّر في هذه الأثناء");
    }

    @Test
    void whoeverIsToldToComeBackIsToldWhen() {
        assertThat(admin.get("/api/trouble/lock").header("Retry-After")).isEqualTo("2");
    }

    @Test
    void faultOfOursHasAnIdThatIsInTheLog(CapturedOutput output) {
        Answer answer = admin.get("/api/trouble/secret");
        String id = answer.json().get("instance").asString().substring("urn:uuid:".length());
        assertThat(output.getAll()).contains(id).contains("secret-inside");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void unreadableRequestGetsNoStackTraceEither() {
        Answer answer = Http.at(port).get("/api/..%2f..%2fetc");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "org.apache", "Tomcat");
    }
}
