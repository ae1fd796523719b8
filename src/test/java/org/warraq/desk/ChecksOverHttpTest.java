package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

@SharedNewsroomTest
class ChecksOverHttpTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void aPairIsCheckedAndASuggestionMends() {
        String target = "هطل  المطر على 45 قرية.";
        Answer answer = newsroom.as("rima").post("/api/checks", pair("Rain fell on 54 villages.", target));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode space = answer.json()
                .get("findings")
                .valueStream()
                .filter(one -> one.get("check").asString().equals("white-space"))
                .findFirst()
                .orElseThrow();
        assertThat(answer.json().get("findings").get(0).get("check").asString()).isEqualTo("numbers");
        assertThat(answer.json().get("findings").get(0).get("severity").asString())
                .isEqualTo("error");
        assertThat(target.substring(0, space.get("start").asInt())
                        + space.get("suggestions").get(0).asString()
                        + target.substring(space.get("end").asInt()))
                .isEqualTo("هطل المطر على 45 قرية.");
    }

    @Test
    void whatCannotBeCheckedIsRefused() {
        assertThat(newsroom.as("rima")
                        .post("/api/checks", "{\"sourceLanguage\":\"en\",\"extra\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(newsroom.as("rima")
                        .post("/api/checks", Map.of("source", "a"))
                        .status())
                .isEqualTo(422);
        assertThat(newsroom.as("rima")
                        .post("/api/checks", pair("a".repeat(20_001), ""))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void findingsOfADraftNameTheirParagraph() {
        String id = newsroom.start(
                "rima",
                "en",
                "Ferry line",
                Map.of(
                        "content",
                        Map.of(
                                "headline",
                                "Ferry line",
                                "body",
                                List.of(
                                        Map.of("id", "p1", "text", "Then Mr.Haydor  came."),
                                        Map.of("id", "p2", "text", "Then Mr. Haidor left.")))));
        JsonNode items = newsroom.as("rima")
                .get("/api/reports/" + id + "/findings?language=en")
                .json()
                .get("items");
        assertThat(items.valueStream().map(one -> one.get("check").asString()).toList())
                .contains("abbreviation-spacing", "white-space", "name-consistency");
        assertThat(items.valueStream().filter(one -> one.get("check").asString().equals("name-consistency")))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.get("end").asInt()).isLessThan(22));
    }

    @Test
    void anArabicNameWithoutATitleIsKnownFromTheAuthorityFile() {
        String text = "وصل ليث الصرماني إلى المدينة، ثم نام. وقال لاحقاً إن الصرمني راض عن المدن.";
        assertThat(spellings(text)).isEmpty();
        Map<String, Object> name = Map.of(
                "kind",
                "person",
                "forms",
                List.of(
                        Map.of("language", "ar", "text", "ليث الصرماني", "use", "preferred"),
                        Map.of("language", "en", "text", "Layth al-Sarmani", "use", "preferred")));
        assertThat(newsroom.as("huda").post("/api/names", name).status()).isEqualTo(201);
        assertThat(spellings(text)).containsExactly("الصرماني", "الصرمني");
    }

    private List<String> spellings(String text) {
        String id = newsroom.start(
                "rima",
                "ar",
                "وصول",
                Map.of("content", Map.of("headline", "وصول", "body", List.of(Map.of("text", text)))));
        return newsroom.as("rima")
                .get("/api/reports/" + id + "/findings?language=ar")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("check").asString().equals("name-consistency"))
                .map(one ->
                        text.substring(one.get("start").asInt(), one.get("end").asInt()))
                .toList();
    }

    private static Map<String, Object> pair(String source, String target) {
        return Map.of("sourceLanguage", "en", "source", source, "targetLanguage", "ar", "target", target);
    }
}
