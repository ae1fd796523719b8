package org.warraq.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Rendering;
import org.warraq.support.ServerProcess;
import tools.jackson.databind.JsonNode;

/** A report of a hundred thousand words without one full stop, from its draft to both pages, in a heap of 512 MB. */
@Tag("trial")
class LongReportTrial {

    private static final int WORDS = Integer.getInteger("words", 100_000);
    private static final int OF_A_PARAGRAPH = 6_500;
    private static final String[] SAID = {
        "envoys", "river", "treaty", "agreed", "customs", "harvest", "council", "border", "grain", "harbour", "and",
        "the"
    };
    private static final Map<String, Object> SUBMIT = Map.of("decision", "submit");

    private final Map<String, Long> seconds = new LinkedHashMap<>();
    private long before = System.nanoTime();

    @Test
    void itIsTranslatedReviewedAndReadInBothLanguages(@TempDir Path home) {
        try (ServerProcess server = ServerProcess.start(home, Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m"))) {
            timed("start");
            Http rima = person(server, "rima");
            String report = begun(rima);
            timed("draft");
            finish(server, report, "draft", "rima", SUBMIT);
            task(rima, report, "translate");
            timed("submitted, filled from memory");
            int segments = translate(server, report);
            timed("translated");
            finish(server, report, "translate", "tariq", SUBMIT);
            finish(server, report, "review", "salma", Map.of("decision", "accept"));
            timed("reviewed");
            JsonNode editions = report(rima, report).get("editions");
            Map<String, Integer> seen = Map.of(
                    "en",
                    editions.at("/en/version").asInt(),
                    "ar",
                    editions.at("/ar/version").asInt());
            finish(server, report, "approve", "huda", Map.of("decision", "approve", "versions", seen));
            await(() -> report(rima, report).get("state").asString().equals("published"));
            String slug = report(rima, report).get("slug").asString();
            List<Integer> sizes = new ArrayList<>();
            for (String language : List.of("en", "ar")) {
                Answer page = Http.at(server.port()).get("/" + language + "/reports/" + slug);
                expect(200, page);
                sizes.add(page.body().length());
            }
            timed("published and read");
            System.out.printf(
                    "%,d words, %d segments, pages of %s characters: seconds %s%n", WORDS, segments, sizes, seconds);
            assertThat(server.isRunning()).isTrue();
        }
    }

    private String begun(Http rima) {
        SplittableRandom random = new SplittableRandom(7);
        List<Map<String, String>> body = new ArrayList<>();
        for (int left = WORDS; left > 0; left -= OF_A_PARAGRAPH) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < Math.min(left, OF_A_PARAGRAPH); word++) {
                text.append(word == 0 ? "" : " ").append(SAID[random.nextInt(SAID.length)]);
            }
            body.add(Map.of("text", text.toString()));
        }
        Map<String, Object> content = Map.of("headline", "They talked without a full stop", "body", body);
        Answer made = rima.post("/api/reports", Map.of("sourceLanguage", "en", "content", content));
        expect(201, made);
        return made.json().get("id").asString();
    }

    private int translate(ServerProcess server, String report) {
        Http tariq = person(server, "tariq");
        expect(204, tariq.post("/api/tasks/" + task(tariq, report, "translate") + "/claim", ""));
        String segments = "/api/reports/" + report + "/translations/ar/segments";
        JsonNode all = tariq.get(segments).json().get("items");
        for (JsonNode segment : all) {
            String target = Rendering.of(segment.get("source").asString(), "ar");
            Answer saved = tariq.json(
                    "PUT",
                    segments + "/" + segment.get("id").asString(),
                    Map.of("target", target, "state", "translated"),
                    "If-Match",
                    segment.get("etag").asString());
            expect(200, saved);
        }
        return all.size();
    }

    private void finish(ServerProcess server, String report, String stage, String who, Map<String, Object> decision) {
        Http person = person(server, who);
        String task = task(person, report, stage);
        // a translation is held by whoever translated it
        assertThat(person.post("/api/tasks/" + task + "/claim", "").status()).isIn(204, 409);
        expect(204, person.post("/api/tasks/" + task + "/complete", decision));
    }

    private static String task(Http person, String report, String stage) {
        List<String> found = new ArrayList<>();
        await(() -> {
            report(person, report)
                    .get("tasks")
                    .valueStream()
                    .filter(task -> task.get("stage").asString().equals(stage))
                    .forEach(task -> found.add(task.get("id").asString()));
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private static JsonNode report(Http person, String id) {
        Answer answer = person.get("/api/reports/" + id);
        expect(200, answer);
        return answer.json();
    }

    private static Http person(ServerProcess server, String username) {
        Answer made =
                Http.at(server.port()).withPassword(username, "demo").post("/api/me/tokens", Map.of("name", "trial"));
        expect(201, made);
        return Http.at(server.port()).withToken(made.json().get("token").asString());
    }

    private void timed(String what) {
        long now = System.nanoTime();
        seconds.put(what, (now - before) / 1_000_000_000);
        before = now;
    }
}
