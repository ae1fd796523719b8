package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** A task leaves somebody's hands: what they had typed stays, as a version of its own. */
@SharedNewsroomTest
class HandoverTest {

    @Autowired
    Newsroom newsroom;

    private void type(String report, int base, String headline) {
        expect(
                200,
                newsroom.as("rima")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/en/working-copy",
                                Map.of(
                                        "content",
                                        Map.of("headline", headline, "body", List.of(Map.of("text", "Typed."))),
                                        "baseVersion",
                                        base)));
    }

    private JsonNode versions(String report) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/en/versions")
                .json()
                .get("items");
    }

    @Test
    void whatWasTypedBecomesAVersionMarkedSo() {
        String report = newsroom.start("Taken over");
        type(report, 1, "Typed by Rima");
        String task = newsroom.task(report, "draft");
        expect(204, newsroom.as("huda").post("/api/tasks/" + task + "/assign", Map.of("to", "yusuf", "from", "rima")));
        JsonNode kept = versions(report).get(0);
        assertThat(kept.get("number").asInt()).isEqualTo(2);
        assertThat(kept.get("kind").asString()).isEqualTo("keep");
        assertThat(kept.get("author").asString()).isEqualTo("rima");
        assertThat(kept.get("note").asString()).isNotBlank();
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal")
                        .body())
                .contains("working-copy-kept");
        expect(404, newsroom.as("rima").get("/api/reports/" + report + "/editions/en/working-copy"));
        assertThat(newsroom.as("yusuf")
                        .get("/api/reports/" + report + "/editions/en")
                        .json()
                        .at("/content/headline")
                        .asString())
                .isEqualTo("Typed by Rima");
    }

    @Test
    void aVersionSavedMeanwhileStaysTheLatest() {
        String report = newsroom.start("Overtaken");
        Map<String, Object> saved =
                Map.of("content", Map.of("headline", "Saved meanwhile", "body", List.of(Map.of("text", "Saved."))));
        expect(
                200,
                newsroom.as("rima").json("PUT", "/api/reports/" + report + "/editions/en", saved, "If-Match", "\"1\""));
        type(report, 1, "Typed before that");
        expect(204, newsroom.as("rima").post("/api/tasks/" + newsroom.task(report, "draft") + "/release", ""));
        JsonNode versions = versions(report);
        assertThat(versions.get(1).get("kind").asString()).isEqualTo("keep");
        assertThat(versions.get(0).get("kind").asString()).isEqualTo("restore");
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/editions/en")
                        .json()
                        .at("/content/headline")
                        .asString())
                .isEqualTo("Saved meanwhile");
    }

    @Test
    void nothingTypedMakesNoVersion() {
        String report = newsroom.start("Nothing typed");
        expect(204, newsroom.as("rima").post("/api/tasks/" + newsroom.task(report, "draft") + "/release", ""));
        assertThat(versions(report)).hasSize(1);
    }
}
