package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.people.DemoPeople;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.WarraqTest;

@WarraqTest
class DoorsTest {

    @LocalServerPort
    int port;

    @BeforeAll
    static void people(@Autowired DemoPeople demo, @Autowired PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).execute(status -> demo.add());
    }

    @Test
    void strangerIsToldByTheApiHowToSignIn() {
        Answer answer = Http.at(port).get("/api/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void tokenComesFromUsernameAndPassword() {
        Answer made = Http.at(port).withPassword("rima", "demo").post("/api/me/tokens", Map.of("name", "script"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Answer me = Http.at(port).withToken(made.json().get("token").asString()).get("/api/me");
        assertThat(me.json().get("username").asString()).isEqualTo("rima");
    }

    @Test
    void pageLeadsThroughTheSignInPageAndBack() {
        Http browser = Http.at(port);
        Answer sent = browser.get("/tasks?stage=draft");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo("/sign-in?to=%2Ftasks%3Fstage%3Ddraft");
        assertThat(browser.get(sent.header("Location")).body()).contains("value=\"/tasks?stage=draft\"");
    }
}
