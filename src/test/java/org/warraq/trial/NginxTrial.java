package org.warraq.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.ServerProcess;

/** The product behind nginx with TLS (on Debian {@code apt install nginx-light openssl curl}), as the documentation has it. */
@Tag("trial")
@OwnNewsroomTest
class NginxTrial {

    private static final String HOST = "news.example";

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    @Test
    void peopleBehindNginxAreCountedLinkedAndToldAsIfTheyCameThemselves(@TempDir Path home) throws Exception {
        newsroom.published("Read behind a proxy");
        int tls = ServerProcess.freePort();
        String address = "https://" + HOST + ":" + tls;
        Map<String, String> configuration = Map.of("WARRAQ_ADDRESS", address, "WARRAQ_TRUSTED_PROXIES", "127.0.0.1");
        try (ServerProcess node =
                        ServerProcess.on(environment, Files.createDirectories(home.resolve("node")), configuration);
                Nginx nginx = Nginx.before(node.port(), ServerProcess.freePort(), tls, home)) {
            assertThat(nginx).isNotNull();
            Curl reader = new Curl(home, HOST, tls, "127.0.0.5");
            assertLinks(reader, address);
            assertSignIn(new Curl(home, HOST, tls, "127.0.0.6"));
            assertLimits(home, tls);
            assertLive(new Curl(home, HOST, tls, "127.0.0.6"), node);
            String link = newsroom.as("admin").get("/api/people?limit=1").body();
            String id = link.replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
            Http admin = Http.at(node.port()).withToken(token(node));
            assertThat(admin.post("/api/people/" + id + "/link", "", "X-Forwarded-Host", "evil.example")
                            .json()
                            .get("link")
                            .asString())
                    .startsWith(address + "/welcome/");
        }
    }

    private static void assertLinks(Curl reader, String address) throws Exception {
        String front = reader.ask("/en/", "-H", "X-Forwarded-Host: evil.example", "-H", "Forwarded: host=evil.example");
        assertThat(front)
                .startsWith("HTTP/1.1 200")
                .contains("hreflang=\"ar\"")
                .contains("href=\"" + address + "/ar/\"");
        assertThat(front)
                .doesNotContain("evil.example")
                .doesNotContain("127.0.0.1")
                .doesNotContain("localhost");
        String feed = reader.ask("/ar/feed.atom", "-H", "X-Forwarded-Host: evil.example");
        assertThat(feed).contains("href=\"" + address + "/ar/reports/").doesNotContain("evil.example");
        assertThat(reader.ask("/v3/api-docs")).contains("\"url\":\"" + address + "\"");
    }

    private static void assertSignIn(Curl person) throws Exception {
        String in = person.signIn("huda", "demo");
        assertThat(in).startsWith("HTTP/1.1 302").containsIgnoringCase("location: /");
        assertThat(in.lines()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie:")))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(person.ask("/reports")).startsWith("HTTP/1.1 200");
    }

    private static void assertLimits(Path home, int tls) throws Exception {
        Curl guesser = new Curl(home, HOST, tls, "127.0.0.7");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(guesser.signIn("tariq", "wrong", "-H", "X-Forwarded-For: 198.51.100." + guess))
                    .startsWith("HTTP/1.1 401");
        }
        assertThat(guesser.signIn("tariq", "demo", "-H", "X-Forwarded-For: 198.51.100.77"))
                .startsWith("HTTP/1.1 429")
                .containsIgnoringCase("retry-after: ");
        assertThat(new Curl(home, HOST, tls, "127.0.0.8").signIn("tariq", "demo"))
                .startsWith("HTTP/1.1 302");
    }

    /** Each event comes when it happens, and not when a buffer is full. */
    private void assertLive(Curl person, ServerProcess node) throws Exception {
        Process stream = person.start("/api/tasks/events");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            assertThat(line).startsWith("HTTP/1.1 200");
            while (!line.isEmpty()) {
                line = lines.readLine();
            }
            newsroom.submitDraft(newsroom.start("Heard behind a proxy"), "rima");
            while (line != null && !line.equals("event:task-created")) {
                line = lines.readLine();
            }
            assertThat(line).as("before curl gives up").isEqualTo("event:task-created");
        } finally {
            stream.destroy();
        }
        assertThat(node.port()).isPositive();
    }

    private static String token(ServerProcess node) {
        return Http.at(node.port())
                .withPassword("admin", "demo")
                .post("/api/me/tokens", Map.of("name", "t"))
                .json()
                .get("token")
                .asString();
    }
}
