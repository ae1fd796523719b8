package org.warraq.desk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Versions listed, compared, laid beside each other and restored, in both interface languages. */
@SharedNewsroomTest
class VersionPagesTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void everyPageOfVersionsIsThereInBothLanguages() {
        String report = newsroom.upToApproval("Pages of versions");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        for (String language : List.of("en", "ar")) {
            for (String path : List.of(
                    "/versions/en", "/versions/ar", "/versions/ar/1", "/compare/ar?from=1&to=1", "/beside/ar")) {
                Answer page =
                        huda.get("/reports/" + report + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(page.status()).as(language + path).isIn(200, 302);
                assertThat(huda.get("/reports/" + report + path).status())
                        .as(language + path)
                        .isEqualTo(200);
            }
        }
        assertThat(huda.get("/reports/" + report + "/beside/ar").body())
                .contains("lang=\"en\" dir=\"ltr\"", "lang=\"ar\" dir=\"rtl\"");
        assertThat(huda.get("/reports/" + report + "/beside/en").status()).isEqualTo(404);
    }

    @Test
    void aListOfVersionsTellsOfEachAllButWhatItSays() {
        String report = newsroom.start("Listed without its text");
        String versions = "/api/reports/" + report + "/editions/en/versions";
        JsonNode listed = newsroom.as("huda").get(versions).json().at("/items/0");
        JsonNode whole = newsroom.as("huda").get(versions + "/1").json();
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        whole.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        assertThat(whole.at("/content/headline").asString()).isEqualTo("Listed without its text");
        fields.remove("content");
        assertThat(listed.properties()).containsExactlyInAnyOrderElementsOf(fields.entrySet());
    }

    @Test
    void theHolderRestoresFromThePageAndNobodyElseIsOfferedIt() {
        String report = newsroom.start("Restored from the page");
        Answer saved = newsroom.as("rima")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en",
                        Map.of("content", Newsroom.content("Changed")),
                        "If-Match",
                        "\"1\"");
        assertThat(saved.status()).isEqualTo(200);
        String list = "/reports/" + report + "/versions/en";
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        assertThat(huda.get(list).body()).doesNotContain("/1/restore").contains("name=\"from\"");
        assertThat(huda.submit(list, list + "/1/restore", Map.of("base", "2")).status())
                .isEqualTo(403);
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        assertThat(rima.get(list).body()).contains("/1/restore");
        assertThat(rima.submit(list, list + "/1/restore", Map.of("base", "1")).status())
                .isEqualTo(412);
        assertThat(rima.submit(list, list + "/1/restore", Map.of("base", "2")).status())
                .isEqualTo(302);
        assertThat(newsroom.report(report).at("/editions/en/version").asInt()).isEqualTo(3);
    }

    @Test
    void aTranslationsVersionSetsItsSegmentsBackOrSaysWhyNot() {
        String report = newsroom.start("Restored in translation");
        newsroom.submitDraft(report, "rima");
        String task = newsroom.translate(report, "ar", "tariq");
        newsroom.complete(task, "tariq", Map.of("decision", "submit"));
        newsroom.finish(report, "review", "salma", Map.of("decision", "return", "reason", "names"));
        String again = newsroom.task(report, "translate");
        newsroom.as("tariq").post("/api/tasks/" + again + "/claim", "");
        JsonNode segment = newsroom.segments(report, "ar").get(0);
        Newsroom.expect(200, newsroom.save(report, "ar", segment, "another", "tariq"));
        int latest = newsroom.report(report).at("/editions/ar/version").asInt();
        String restore = "/api/reports/" + report + "/editions/ar/versions/1/restore";
        assertThat(newsroom.as("huda")
                        .post(restore, "", "If-Match", "\"" + latest + "\"")
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.as("tariq")
                        .post(restore, "", "If-Match", "\"" + latest + "\"")
                        .status())
                .isEqualTo(201);
        assertThat(newsroom.segments(report, "ar").get(0).get("target").asString())
                .isNotEqualTo("another");
        Answer changed = newsroom.as("rima")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en",
                        Map.of("content", Newsroom.content("Another source")),
                        "If-Match",
                        "\"1\"");
        Newsroom.expect(200, changed);
        latest = newsroom.report(report).at("/editions/ar/version").asInt();
        assertThat(newsroom.as("tariq")
                        .post(restore, "", "If-Match", "\"" + latest + "\"")
                        .status())
                .isEqualTo(409);
    }
}
