package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

@OwnNewsroomTest
class MemoryOverHttpTest {

    @Autowired
    Newsroom newsroom;

    private static String tmx(String english, String arabic) {
        return "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\"><header srclang=\"en\"/><body>"
                + "<tu><tuv xml:lang=\"en\"><seg>" + english + "</seg></tuv><tuv xml:lang=\"ar\"><seg>" + arabic
                + "</seg></tuv></tu></body></tmx>";
    }

    private Answer read(String person, String tmx) {
        return newsroom.as(person)
                .send(
                        "POST",
                        "/api/memory/import?format=tmx",
                        BodyPublishers.ofString(tmx),
                        "Content-Type",
                        "application/xml");
    }

    private Answer search(String from, String to, String text) {
        return newsroom.as("tariq").get("/api/memory/search?from=" + from + "&to=" + to + "&text=" + encoded(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsImportedSearchedAndExported() {
        Answer imported = read("admin", tmx("The ferry resumed on Friday.", "استأنفت العبّارة رحلاتها يوم الجمعة."));
        assertThat(imported.status()).as(imported.toString()).isEqualTo(200);
        assertThat(imported.json().get("units").asInt()).isEqualTo(1);
        assertThat(imported.json().get("skipped").asInt()).isZero();
        assertThat(imported.json().get("problems").isEmpty()).isTrue();
        JsonNode match = search("en", "ar", "The ferry resumed on Monday.")
                .json()
                .get("items")
                .get(0);
        assertThat(match.get("score").asInt()).isEqualTo(83);
        assertThat(match.get("match").asString()).isEqualTo("fuzzy");
        assertThat(match.get("target").asString()).isEqualTo("استأنفت العبّارة رحلاتها يوم الجمعة.");
        assertThat(match.get("sourceDiff").isArray()).isTrue();
        assertThat(match.has("reportId")).isTrue();
        assertThat(match.has("approvedAt")).isTrue();
        JsonNode back = search("ar", "en", "استأنفت العبّارة رحلاتها يوم الجمعة.")
                .json()
                .get("items")
                .get(0);
        assertThat(back.get("score").asInt()).isEqualTo(100);
        assertThat(back.get("match").asString()).isEqualTo("exact");
        Answer phrase =
                newsroom.as("rima").get("/api/memory/concordance?from=en&to=ar&text=" + encoded("ferries resumed"));
        assertThat(phrase.json().get("items").get(0).get("source").asString())
                .isEqualTo("The ferry resumed on Friday.");
        Answer exported = newsroom.as("admin").get("/api/memory/export?format=tmx&from=en&to=ar");
        assertThat(exported.header("Content-Type")).startsWith("application/xml");
        assertThat(exported.body()).contains("<seg>The ferry resumed on Friday.</seg>");
        assertThat(read("admin", exported.body()).json().get("units").asInt()).isZero();
    }

    @Test
    void whatIsNotAllowedIsRefused() {
        assertThat(read("tariq", tmx("a", "ا")).status()).isEqualTo(403);
        Answer broken = read("admin", tmx("a", "ا").replace("</body>", ""));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().get("detail").asString()).contains("well-formed");
        assertThat(search("en", "en", "a").status()).isEqualTo(422);
        assertThat(search("en", "ar", " ").status()).isEqualTo(422);
        assertThat(search("en", "e1", "a").status()).isEqualTo(422);
        assertThat(newsroom.as("rima")
                        .get("/api/memory/search?from=en&to=ar&text=a&min=101")
                        .status())
                .isEqualTo(422);
        assertThat(newsroom.as("rima")
                        .get("/api/memory/search?from=en&to=ar&text=a&limit=0")
                        .status())
                .isEqualTo(422);
        assertThat(newsroom.as("admin").get("/api/memory/export?format=xls").status())
                .isEqualTo(422);
        assertThat(Http.at(newsroom.port())
                        .get("/api/memory/search?from=en&to=ar&text=a")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aUnitIsCorrectedAndDeletedWithAReasonInTheJournal() {
        read("admin", tmx("A unit to correct", "وحدة"));
        Http huda = newsroom.as("huda");
        String id = search("en", "ar", "A unit to correct")
                .json()
                .get("items")
                .get(0)
                .get("unitId")
                .asString();
        String path = "/api/memory/units/" + id;
        Map<String, Object> correction =
                Map.of("texts", Map.of("ar", "وحدة للتصحيح"), "reason", "Half of it was missing");
        assertThat(huda.json("PUT", path, correction).status()).isEqualTo(428);
        assertThat(newsroom.as("tariq")
                        .json("PUT", path, correction, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(huda.json("PUT", path, Map.of("texts", Map.of("ar", "x")), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(422);
        Answer corrected = huda.json("PUT", path, correction, "If-Match", "\"1\"");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(search("ar", "en", "وحدة للتصحيح")
                        .json()
                        .get("items")
                        .get(0)
                        .get("score")
                        .asInt())
                .isEqualTo(100);
        assertThat(search("ar", "en", "وحدة").json().get("items").isEmpty()).isTrue();
        assertThat(huda.delete(path + "?reason=stale", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(huda.delete(path, "If-Match", "\"2\"").status()).isEqualTo(422);
        assertThat(huda.delete(path + "?reason=Wrong", "If-Match", "\"2\"").status())
                .isEqualTo(204);
        assertThat(huda.get(path).status()).isEqualTo(404);
        JsonNode changes = huda.get(path + "/changes").json().get("items");
        assertThat(changes).hasSize(2);
        assertThat(changes.at("/1/by").asString()).isEqualTo("huda");
        assertThat(changes.at("/1/texts/1/text").asString()).isEqualTo("وحدة");
        assertThat(changes.at("/0/texts/1/text").asString()).isEqualTo("وحدة للتصحيح");
        assertThat(newsroom.as("tariq").get(path + "/changes").status()).isEqualTo(403);
        assertThat(newsroom.as("admin").get("/api/journal?limit=200").body())
                .contains("memory-unit-deleted", "Half of it was missing")
                .doesNotContain("A unit to correct");
        assertThat(newsroom.as("admin")
                        .get("/api/journal/verification")
                        .json()
                        .get("broken")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void pagesShowWhereAPhraseStandsAndCorrectAUnit() {
        read("admin", tmx("The bridge at Sarmin reopened.", "أُعيد فتح جسر سرمين."));
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        assertThat(huda.get("/memory?q=bridges&from=en").body())
                .contains("<mark>bridge</mark>", "أُعيد فتح جسر سرمين.");
        huda.get("/memory?lang=ar");
        assertThat(huda.get("/memory").body()).contains("ذاكرة الترجمة", "جسر سرمين");
        String id = search("en", "ar", "The bridge at Sarmin reopened.")
                .json()
                .get("items")
                .get(0)
                .get("unitId")
                .asString();
        String page = "/memory/units/" + id;
        Answer refused =
                huda.submit(page, page, Map.of("version", "1", "reason", " ", "text.en", "The bridge reopened."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("The bridge reopened.");
        assertThat(huda.submit(
                                page,
                                page,
                                Map.of("version", "1", "reason", "shorter", "text.en", "The bridge reopened."))
                        .status())
                .isEqualTo(302);
        assertThat(huda.submit(page, page + "/deletion", Map.of("version", "2", "reason", "wrong"))
                        .status())
                .isEqualTo(302);
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        assertThat(rima.get("/memory?q=bridges&from=en").status()).isEqualTo(200);
        assertThat(rima.get(page).status()).isEqualTo(403);
    }
}
