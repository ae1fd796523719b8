package org.warraq.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.journal.CanonicalJson;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Journals narrowed, paged, exported and verified, over HTTP and on the pages of both interface languages. */
@SharedNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalOverHttpTest {

    private static final String NONE_MADE = "No checkpoint has been made yet.";

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Newsroom newsroom;

    private String report = "";

    @BeforeAll
    void aReportGoesToApproval() {
        report = newsroom.upToApproval("The journal of a report");
        newsroom.finish(
                report, "approve", "huda", Map.of("decision", "return", "reason", "names", "returnTo", "draft"));
        newsroom.as("admin");
    }

    private List<JsonNode> entries(String query) {
        Answer answer = newsroom.as("tariq").get("/api/reports/" + report + "/journal?limit=200" + query);
        expect(200, answer);
        return answer.json().get("items").valueStream().toList();
    }

    private List<String> actions(String query) {
        return entries(query).stream()
                .map(entry -> entry.get("action").asString())
                .distinct()
                .toList();
    }

    @Test
    void entriesAreNarrowedByWhatWhoLanguageStageAndTime() {
        List<JsonNode> all = entries("");
        assertThat(actions("&action=task-claimed")).containsExactly("task-claimed");
        assertThat(actions("&kind=task")).isNotEmpty().allMatch(JournalKind.TASK::isOf);
        assertThat(actions("&kind=decision")).containsExactly("report-returned");
        assertThat(actions("&kind=other")).isEmpty();
        assertThat(entries("&actor=tariq"))
                .isNotEmpty()
                .allMatch(entry -> entry.get("actor").asString().equals("tariq"));
        assertThat(entries("&actor=nobody-of-ours")).isEmpty();
        assertThat(entries("&language=ar"))
                .isNotEmpty()
                .allMatch(entry -> entry.get("language").asString().equals("ar"));
        assertThat(entries("&stage=review&actor=salma"))
                .isNotEmpty()
                .allMatch(entry -> entry.get("stage").asString().equals("review"));
        String middle = all.get(all.size() / 2).get("at").asString();
        assertThat(entries("&from=" + middle)).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(entries("&from=" + middle).size()
                        + entries("&until=" + middle).size())
                .isEqualTo(all.size());
    }

    @Test
    void whatIsNoneOfOurValuesIsRefused() {
        for (String query :
                List.of("kind=nonsense", "stage=nonsense", "from=yesterday", "limit=0", "cursor=%20", "language=1")) {
            assertThat(newsroom.as("huda")
                            .get("/api/reports/" + report + "/journal?" + query)
                            .status())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(newsroom.as("huda")
                        .get("/api/reports/00000000-0000-0000-0000-000000000000/journal")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pagesFollowEachOtherInEitherOrderWhateverTheFilter() {
        for (String query : List.of("", "&kind=task", "&order=newest", "&kind=task&order=newest")) {
            List<Long> whole = entries(query).stream()
                    .map(entry -> entry.get("seq").asLong())
                    .toList();
            List<Long> paged = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal?limit=2" + query + cursor)
                        .json();
                page.get("items").forEach(entry -> paged.add(entry.get("seq").asLong()));
                cursor = page.get("next").isNull()
                        ? ""
                        : "&cursor=" + page.get("next").asString();
            } while (!cursor.isEmpty());
            assertThat(paged).as(query).isEqualTo(whole).hasSizeGreaterThan(2);
        }
    }

    @Test
    void anExportCarriesAllItsSealsAreOver() {
        Answer export = newsroom.as("huda").get("/api/reports/" + report + "/journal/export");
        expect(200, export);
        assertThat(export.header("Content-Type")).startsWith("application/jsonl");
        assertThat(export.header("Content-Disposition")).contains("-journal.jsonl");
        String previous = "0".repeat(64);
        for (String line : export.body().split("\n")) {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.get("previousSha256").asString()).isEqualTo(previous);
            previous = entry.get("sha256").asString();
            assertThat(HexFormat.of().formatHex(CanonicalJson.sha256(sealed(entry))))
                    .isEqualTo(previous);
        }
        assertThat(export.body().lines().count()).isEqualTo(entries("").size());
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal/export?kind=decision")
                        .body()
                        .lines())
                .singleElement()
                .asString()
                .contains("report-returned");
    }

    private static Map<String, Object> sealed(JsonNode entry) {
        Map<String, Object> sealed = new LinkedHashMap<>();
        for (String name : List.of(
                "chain", "at", "action", "stage", "language", "version", "reason", "detail", "previousSha256")) {
            sealed.put(name, entry.get(name));
        }
        sealed.put("seq", entry.get("seq").asString());
        sealed.put("actor", entry.get("actorId"));
        return sealed;
    }

    @Test
    void theNewsroomsJournalIsForAdmins() {
        for (String path : List.of("/api/journal", "/api/journal/export")) {
            assertThat(newsroom.as("huda").get(path).status()).as(path).isEqualTo(403);
        }
        JsonNode entries =
                newsroom.as("admin").get("/api/journal?kind=people").json().get("items");
        assertThat(entries).isNotEmpty();
        assertThat(entries.valueStream().map(entry -> entry.get("action").asString()))
                .allMatch(JournalKind.PEOPLE::isOf);
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        for (String path : List.of("/journal", "/journal/verification", "/removals")) {
            assertThat(huda.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void everyPageOfJournalsIsThereInBothLanguages() {
        Http admin = Http.at(newsroom.port()).signIn("admin", "demo");
        String journal = "/reports/" + report + "/journal";
        for (String language : List.of("en", "ar")) {
            admin.get("/tasks?lang=" + language);
            for (String path : List.of(
                    journal,
                    journal + "?kind=task&person=tariq&language=ar&stage=translate&from=2020-01-01&until=2090-01-01",
                    journal + "?kind=nonsense&from=nonsense&language=1&stage=x&person=nobody&order=oldest",
                    "/journal",
                    "/journal?kind=people",
                    "/journal/verification",
                    "/removals")) {
                Answer page = admin.get(path);
                assertThat(page.status()).as(language + path).isEqualTo(200);
                assertThat(page.body()).as(language + path).doesNotContain("??");
            }
        }
        assertThat(admin.get(journal + "?kind=task").body()).contains("/journal/export?kind=task");
    }

    @Test
    void anAdminVerifiesAndMakesAndComparesACheckpointByClicks() {
        Http admin = Http.at(newsroom.port()).signIn("admin", "demo");
        admin.get("/tasks?lang=en");
        String page = "/journal/verification";
        Answer verified = admin.submit(page, page, Map.of());
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.body()).contains("Every chain holds.");
        assertThat(admin.get(page).body()).contains(NONE_MADE);
        Answer made = admin.submit(page, "/journal/checkpoints", Map.of());
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Content-Disposition")).contains("attachment", "checkpoint-");
        assertThat(made.json().get("heads")).isNotEmpty();
        assertThat(admin.get(page).body()).doesNotContain(NONE_MADE);
        Answer compared = upload(admin, page, made.body());
        assertThat(compared.status()).as(compared.toString()).isEqualTo(200);
        assertThat(compared.body()).contains("Every chain holds.", "Against the checkpoint of");
        String head = made.json().at("/heads/0/sha256").asString();
        Answer altered = upload(admin, page, made.body().replace(head, "0".repeat(64)));
        assertThat(altered.body()).contains("The checkpoint saw something else.");
        assertThat(upload(admin, page, "no checkpoint").status()).isEqualTo(422);
        assertThat(upload(admin, page, "{\"heads\":[]}").status()).isEqualTo(422);
    }

    private static Answer upload(Http admin, String page, String file) {
        String edge = "edge-of-a-part";
        String body = String.join(
                "\r\n",
                Arrays.asList(
                        "--" + edge,
                        "Content-Disposition: form-data; name=\"_csrf\"",
                        "",
                        admin.get(page).pageToken(),
                        "--" + edge,
                        "Content-Disposition: form-data; name=\"checkpoint\"; filename=\"kept.json\"",
                        "Content-Type: application/json",
                        "",
                        file,
                        "--" + edge + "--",
                        ""));
        return admin.send(
                "POST", page, BodyPublishers.ofString(body), "Content-Type", "multipart/form-data; boundary=" + edge);
    }
}
