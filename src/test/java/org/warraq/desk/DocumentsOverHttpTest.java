package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.ServerProcess;
import org.warraq.support.documents.Document;
import org.warraq.support.documents.Documents;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent to a server that has 256 MB of memory for everything it does: it is imported whole or refused for a reason,
 * in five seconds.
 */
class DocumentsOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    static Path home;

    private static ServerProcess server;
    private static Http rima;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(home, Map.of("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:TieredStopAtLevel=1"));
        Answer made =
                Http.at(server.port()).withPassword("rima", "demo").post("/api/me/tokens", Map.of("name", "tests"));
        rima = Http.at(server.port()).withToken(made.json().get("token").asString());
        // The first request of a server builds much that later ones find.
        rima.get("/api/reports");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Document> documents() {
        return Documents.all();
    }

    @Test
    void thereAreFiftyAtLeast() {
        assertThat(documents())
                .hasSizeGreaterThanOrEqualTo(50)
                .extracting(Document::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachIsImportedWholeOrRefusedForAReason(Document document) {
        long start = System.nanoTime();
        Answer answer = post(document, "ar");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        if (document.refusals().isEmpty()) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            assertThat(words(content(answer, document.language()))).containsAll(words(document.words()));
        } else {
            assertThat(document.refusals()).as(answer.toString()).contains(answer.status());
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(said(answer)).as(answer.body()).containsPattern("[ء-ي]{2}");
        }
    }

    private static Answer post(Document document, String reader) {
        return rima.send(
                "POST",
                "/api/reports/import?sourceLanguage=" + document.language(),
                BodyPublishers.ofByteArray(document.bytes()),
                "Content-Type",
                document.type(),
                "Accept-Language",
                reader);
    }

    private static String said(Answer answer) {
        JsonNode problem = answer.json();
        return problem.has("detail") ? problem.get("detail").asString() : problem.toString();
    }

    private static String content(Answer made, String language) {
        String id = made.json().get("id").asString();
        Answer edition = rima.get("/api/reports/" + id + "/editions/" + language);
        StringBuilder text = new StringBuilder();
        add(text, edition.json().get("content"));
        return text.toString();
    }

    private static void add(StringBuilder text, JsonNode node) {
        if (node.isString()) {
            text.append(node.asString()).append(' ');
        }
        node.forEach(child -> add(text, child));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split("[^\\p{L}\\p{M}\\p{N}]+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
