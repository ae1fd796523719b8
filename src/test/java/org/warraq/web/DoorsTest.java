package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newcomers;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

@OwnNewsroomTest
class DoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        Newcomers.add(context);
    }

    Http stranger() {
        return Http.at(port);
    }

    Http program(String username) {
        return stranger().withToken(Newcomers.token(context, username));
    }

    void execute(String sql) {
        jdbc.sql(sql).update();
    }

    @Test
    void strangerIsToldByTheApiHowToSignIn() {
        Answer answer = stranger().get("/api/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void strangerMayNotPostEither() {
        assertThat(stranger().post("/api/people", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void tokenComesFromUsernameAndPassword() {
        String token = Newcomers.tokenThroughTheDoor(port, "rima");
        assertThat(token).startsWith("wq_").hasSizeGreaterThan(42);
        Answer me = stranger().withToken(token).get("/api/me");
        assertThat(me.json().get("username").asString()).isEqualTo("rima");
        assertThat(me.json().get("roles").get(0).asString()).isEqualTo("reporter");
    }

    @Test
    void tokenIsNowhereInTheDatabase() {
        String token = Newcomers.token(context, "rima");
        String rows = jdbc.sql("select string_agg(token::text, ' ') from token")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain(token);
    }

    @Test
    void passwordOpensNothingButTheCallThatGivesTokens() {
        Answer answer = stranger().withPassword("rima", "demo").get("/api/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(stranger().withPassword("rima", "demo").get("/api/me/tokens").status())
                .isEqualTo(401);
        assertThat(stranger().withPassword("rima", "demo").get("/tasks").status())
                .isEqualTo(303);
    }

    @Test
    void wrongPasswordIsAskedForAgainButNotInABrowsersWindow() {
        Answer program = stranger().withPassword("rima", "wrong").post("/api/me/tokens", Map.of("name", "x"));
        assertThat(program.status()).isEqualTo(401);
        assertThat(program.header("WWW-Authenticate")).startsWith("Basic");
        Answer browser = stranger().post("/api/me/tokens", Map.of("name", "x"), "Sec-Fetch-Mode", "cors");
        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void tokenMakesNoOtherToken() {
        assertThat(program("rima")
                        .post("/api/me/tokens", Map.of("name", "child"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void expiredTokenOpensNothing() {
        Http program = program("yusuf");
        assertThat(program.get("/api/me").status()).isEqualTo(200);
        execute(
                "update token set created_at = clock() - interval '91 days', expires_at = clock() - interval '1 second' "
                        + "where person_id = (select id from person where username = 'yusuf')");
        assertThat(program.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void tokenWorksForNinetyDaysUnlessAskedOtherwise() {
        Newcomers.token(context, "nadia");
        assertThat(jdbc.sql("select max(expires_at - created_at) = interval '90 days' from token")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Answer tooLate = stranger()
                .withPassword("nadia", "demo")
                .post("/api/me/tokens", Map.of("name", "x", "expiresAt", "2099-01-01T00:00:00Z"));
        assertThat(tooLate.status()).isEqualTo(422);
    }

    @Test
    void tokenEndsAtOnce() {
        Http program = program("salma");
        JsonNode tokens = program.get("/api/me/tokens").json().get("items");
        String id = tokens.get(tokens.size() - 1).get("id").asString();
        assertThat(program.delete("/api/me/tokens/" + id).status()).isEqualTo(204);
        assertThat(program.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void nobodyEndsSomebodyElsesToken() {
        Http salma = program("salma");
        String id =
                salma.get("/api/me/tokens").json().get("items").get(0).get("id").asString();
        assertThat(program("tariq").delete("/api/me/tokens/" + id).status()).isEqualTo(404);
        assertThat(salma.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void roleTakenAwayIsGoneInTheNextRequest() {
        Http program = program("huda");
        Http browser = stranger().signIn("huda", "demo");
        assertThat(program.get("/api/people").status()).isEqualTo(200);
        assertThat(browser.get("/api/people").status()).isEqualTo(200);
        execute("delete from person_role where person_id = (select id from person where username = 'huda')");
        assertThat(program.get("/api/people").status()).isEqualTo(403);
        assertThat(browser.get("/api/people").status()).isEqualTo(403);
        execute("insert into person_role select id, 'editor' from person where username = 'huda'");
    }

    @Test
    void disabledPersonIsOutInTheNextRequest() {
        Http program = program("edward");
        Http browser = stranger().signIn("edward", "demo");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        execute("update person set enabled = false where username = 'edward'");
        assertThat(program.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.get("/account").status()).isEqualTo(303);
        execute("update person set enabled = true where username = 'edward'");
        assertThat(browser.get("/account").status()).isEqualTo(303);
    }

    @Test
    void pageLeadsThroughTheSignInPageAndBack() {
        Http browser = stranger();
        Answer sent = browser.get("/account?done=password");
        assertThat(sent.status()).isEqualTo(303);
        String signIn = sent.header("Location");
        Answer page = browser.get(signIn);
        assertThat(page.body()).contains("value=\"/account?done=password\"");
        Answer back = browser.submit(
                signIn, "/sign-in", Map.of("username", "Rima ", "password", "demo", "to", "/account?done=password"));
        assertThat(back.header("Location")).isEqualTo("/account?done=password");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void signInLeadsNowhereElse() {
        for (String target : new String[] {
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "evil",
            "/nothing/here",
            "/api/reports",
            "/account/password",
            "/reports/new/that-is-none"
        }) {
            Answer answer = stranger()
                    .submit("/sign-in", "/sign-in", Map.of("username", "rima", "password", "demo", "to", target));
            assertThat(answer.header("Location")).as(target).isEqualTo("/");
        }
    }

    @Test
    void wrongPasswordKeepsWhatWasTyped() {
        Answer answer = stranger()
                .submit("/sign-in", "/sign-in", Map.of("username", "rima", "password", "no", "to", "/account"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
        assertThat(answer.body()).contains("value=\"rima\"").contains("value=\"/account\"");
    }

    @Test
    void partOfAPageSendsTheWholePageToSignIn() {
        Answer answer = stranger()
                .get("/account", "HX-Request", "true", "HX-Current-URL", "http://127.0.0.1:" + port + "/account");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/sign-in?to=%2Faccount");
    }

    @Test
    void plantedSessionIsNotTheOneThatSignsIn() {
        Http attacker = stranger().signIn("yusuf", "demo");
        String planted = attacker.cookie("warraq");
        Http victim = stranger().plant("warraq", planted);
        Answer page = victim.get("/account");
        victim.form("/sign-in", Map.of("username", "rima", "password", "demo", "_csrf", page.pageToken()));
        assertThat(victim.cookie("warraq")).isNotEqualTo(planted);
        assertThat(victim.get("/account").body()).contains("rima");
        assertThat(attacker.get("/account").status()).isEqualTo(303);
    }

    @Test
    void lookingAtTheSignInPageMakesNoSession() {
        long before = sessions();
        assertThat(stranger().get("/sign-in").status()).isEqualTo(200);
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void sessionHoldsOnlyWhoseItIs() {
        stranger().signIn("tariq", "demo");
        assertThat(jdbc.sql("select distinct attribute_name from spring_session_attributes")
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(jdbc.sql("select session_id from spring_session")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_-]{36}"))
                .noneMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = "
                                + "(select id::text from person where username = 'tariq')")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Http browser = stranger();
        Answer answer = browser.submit("/sign-in", "/sign-in", Map.of("username", "nadia", "password", "demo"));
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("warraq="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"))
                .hasSize(1);
    }

    @Test
    void formWithoutItsPagesTokenIsRefused() {
        assertThat(stranger()
                        .form("/sign-in", Map.of("username", "rima", "password", "demo"))
                        .status())
                .isEqualTo(403);
        Http browser = stranger().signIn("rima", "demo");
        assertThat(browser.form("/account/tokens", Map.of("name", "forged")).status())
                .isEqualTo(403);
        assertThat(browser.form("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(browser.submit("/account", "/account/tokens", Map.of("name", "meant"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void apiTakesTheSessionOnlyWithThePagesToken() {
        Http browser = stranger().signIn("admin", "demo");
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        Map<String, String> person = Map.of("username", "forged", "name", "Forged");
        assertThat(browser.post("/api/people", person).status()).isEqualTo(403);
        String token = browser.get("/account").pageToken();
        assertThat(browser.post("/api/people", Map.of("username", "meant", "name", "Meant"), "X-CSRF-TOKEN", token)
                        .status())
                .isEqualTo(201);
        assertThat(stranger()
                        .signIn("rima", "demo")
                        .post("/api/me/tokens", Map.of("name", "x"), "X-CSRF-TOKEN", token)
                        .status())
                .as("somebody else's token")
                .isEqualTo(403);
    }

    @Test
    void wrongTokenIsNotMadeGoodByTheCookie() {
        Http browser = stranger().signIn("admin", "demo");
        assertThat(browser.get("/api/me", "Authorization", "Bearer nonsense").status())
                .isEqualTo(401);
        assertThat(browser.post("/api/people", Map.of("username", "x", "name", "x"), "Authorization", "nonsense")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void signOutEndsTheSession() {
        Http browser = stranger().signIn("yusuf", "demo");
        String cookie = browser.cookie("warraq");
        assertThat(browser.submit("/account", "/sign-out", Map.of()).status()).isEqualTo(302);
        assertThat(stranger().plant("warraq", cookie).get("/account").status()).isEqualTo(303);
    }

    @Test
    void readersPagesNeedNoSignIn() {
        assertThat(stranger().get("/en/reports/none-of-that-name").status()).isEqualTo(404);
        assertThat(stranger().send("POST", "/en/", BodyPublishers.noBody()).status())
                .isEqualTo(403);
        assertThat(stranger().get("/en?page=2").status()).isNotIn(302, 303, 401);
        assertThat(stranger()
                        .submit("/sign-in", "/appearance", Map.of("theme", "dark"))
                        .status())
                .isEqualTo(302);
        assertThat(stranger().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(stranger().get("/v3/api-docs").status()).isEqualTo(200);
    }

    @Test
    void metricsAreForAdmins() {
        assertThat(stranger().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(program("rima").get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(program("admin").get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(program("admin").get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void everyPageHasItsOwnNonceAndTheUsualHeaders() {
        Answer first = stranger().get("/sign-in");
        Answer second = stranger().get("/sign-in");
        String policy = first.header("Content-Security-Policy");
        assertThat(policy)
                .contains(
                        "default-src 'none'", "script-src 'self' 'nonce-", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("null")
                .doesNotContain("unsafe")
                .isNotEqualTo(second.header("Content-Security-Policy"));
        assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(first.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(first.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(first.header("Permissions-Policy")).contains("camera=()");
        assertThat(first.header("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsNoIdIsNobodys() {
        assertThat(program("admin").get("/api/people/not-an-id").status()).isEqualTo(404);
        assertThat(program("admin").get("/api/people/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
