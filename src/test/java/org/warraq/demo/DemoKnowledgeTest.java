package org.warraq.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo newsroom knows fits its reports, and shows in the walk that a newcomer takes. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoKnowledgeTest {

    private static final Path DEMO = Path.of("db", "demo");

    @Autowired
    Newsroom newsroom;

    @Autowired
    DemoKnowledge knowledge;

    @Autowired
    DemoStory story;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void know() throws IOException {
        newsroom.as("huda");
        new TransactionTemplate(transactions).executeWithoutResult(status -> knowledge.addNamesAndTerms());
        knowledge.addMemory();
        knowledge.addMemory();
    }

    @Test
    void itIsThereInBothLanguages() {
        JsonNode names = newsroom.as("huda").get("/api/names?limit=50").json().get("items");
        assertThat(names).hasSize(12);
        assertThat(newsroom.as("huda").get("/api/terms?limit=50").json().get("items"))
                .hasSize(5);
        assertThat(newsroom.as("huda")
                        .get("/api/memory/units?limit=50")
                        .json()
                        .get("items")
                        .size())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void everyDemoReportGoesItsWayWithIt() throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    DemoReport demo = JsonMapper.shared().readValue(in, DemoReport.class);
                    String report = story.play(demo, demo.source()).toString();
                    assertThat(errors(report, demo.sourceLanguage().tag())).isEmpty();
                    assertThat(errors(report, demo.target().tag())).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"rima, en, ar, wire-en, الزمردي, الزمرودي", "yusuf, ar, en, wire-ar, al-Sanawbari, al-Sanobari"})
    void theWalkShowsSuggestionsAndChecks(
            String reporter, String from, String to, String wire, String name, String wrong) throws IOException {
        String report = imported(reporter, from, wire);
        newsroom.submitDraft(report, reporter);
        String task = newsroom.claim(report, "translate", "tariq");
        List<String> targets = Files.readAllLines(DEMO.resolve(wire + "." + to + ".txt"));
        JsonNode segments = newsroom.segments(report, to);
        int suggested = 0;
        int at = 0;
        for (JsonNode segment : segments) {
            suggested += suggestions(report, to, segment) ? 1 : 0;
            expect(200, newsroom.save(report, to, segment, targets.get(at++), "tariq"));
        }
        assertThat(suggested).isGreaterThanOrEqualTo(3);
        assertThat(errors(report, to)).isEmpty();
        JsonNode named = newsroom.segments(report, to)
                .valueStream()
                .filter(one -> one.get("target").asString().contains(name))
                .findFirst()
                .orElseThrow();
        String slip = named.get("target").asString().replace(name, wrong);
        expect(200, newsroom.save(report, to, named, slip, "tariq"));
        assertThat(errors(report, to)).contains("names");
        Answer stopped = newsroom.complete(task, "tariq", Map.of("decision", "submit"));
        assertThat(stopped.status()).isEqualTo(409);
    }

    private String imported(String reporter, String language, String wire) throws IOException {
        Answer made = newsroom.as(reporter)
                .send(
                        "POST",
                        "/api/reports/import?sourceLanguage=" + language,
                        BodyPublishers.ofFile(DEMO.resolve(wire + ".txt")),
                        "Content-Type",
                        "text/plain; charset=utf-8");
        expect(201, made);
        return made.json().get("id").asString();
    }

    private boolean suggestions(String report, String language, JsonNode segment) {
        JsonNode matches = newsroom.as("tariq")
                .get("/api/reports/" + report + "/translations/" + language + "/segments/"
                        + segment.get("id").asString() + "/suggestions")
                .json()
                .get("matches");
        return !matches.isEmpty();
    }

    private List<String> errors(String report, String language) {
        List<String> errors = new ArrayList<>();
        newsroom.as("huda")
                .get("/api/reports/" + report + "/findings?language=" + language)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("severity").asString().equals("error"))
                .forEach(one -> errors.add(one.get("check").asString()));
        return errors;
    }
}
