package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who took part, as what, and on which side: content like any other, and in the order that was meant. */
@SharedNewsroomTest
class ParticipantsOverHttpTest {

    @Autowired
    Newsroom newsroom;

    private static Map<String, @Nullable Object> person(String name, @Nullable String part, @Nullable String side) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("name", name);
        one.put("title", "Minister");
        one.put("part", part);
        one.put("side", side);
        return one;
    }

    private String start(List<Map<String, @Nullable Object>> people) {
        Map<String, Object> content = Map.of(
                "headline", "They count who came " + UUID.randomUUID(),
                "meeting", Map.of("place", "Old Harbour", "participants", people),
                "body", List.of(Map.of("text", "Nobody else was there.")));
        return newsroom.start("rima", "en", "", Map.of("content", content));
    }

    private Answer edition(String report, String language) {
        return newsroom.as("rima").get("/api/reports/" + report + "/editions/" + language);
    }

    private JsonNode people(String report, String language) {
        return edition(report, language).json().at("/content/meeting/participants");
    }

    @Test
    void partAndSideAreKeptAndTheSameInEveryLanguage() {
        String own = UUID.randomUUID().toString();
        String report = start(List.of(person("Host " + own, "host", "1"), person("Writer " + own, "sent", null)));
        assertThat(people(report, "en").at("/0/part").asString()).isEqualTo("host");
        assertThat(people(report, "en").at("/0/side").asString()).isEqualTo("1");
        assertThat(people(report, "en").at("/1/side").isNull()).isTrue();
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        assertThat(people(report, "ar").at("/0/part").asString()).isEqualTo("host");
        assertThat(people(report, "ar").at("/1/part").asString()).isEqualTo("sent");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        String slug = newsroom.report(report).get("slug").asString();
        for (Map.Entry<String, String> each :
                Map.of("en", "Sent a message", "ar", "بعث برسالة").entrySet()) {
            Document page = Jsoup.parse(Http.at(newsroom.port())
                    .get("/" + each.getKey() + "/reports/" + slug)
                    .body());
            assertThat(page.select(".meeting li").get(1).select(".attendance").text())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void otherPartsAndLongSidesAreRefusedAtTheirFields() {
        for (Map<String, @Nullable Object> wrong :
                List.of(person("A", "guests", null), person("A", null, "x".repeat(41)))) {
            Answer refused = newsroom.as("rima")
                    .post(
                            "/api/reports",
                            Map.of(
                                    "sourceLanguage",
                                    "en",
                                    "content",
                                    Map.of(
                                            "headline",
                                            "Refused",
                                            "meeting",
                                            Map.of("participants", List.of(wrong)),
                                            "body",
                                            List.of(Map.of("text", "x")))));
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains(wrong.get("part") == null ? "side" : "part");
        }
    }

    @Test
    void whoTradePlacesTakeTheirTranslationsAlong() {
        String own = UUID.randomUUID().toString();
        String report = start(List.of(person("Rana " + own, null, null), person("Omar " + own, null, null)));
        newsroom.submitDraft(report, "rima");
        newsroom.claim(report, "translate", "tariq");
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            String part = segment.get("paragraphId").asString();
            String target = switch (part) {
                case "meeting.participants.0.name" -> "رنا";
                case "meeting.participants.0.title" -> "الوزيرة";
                case "meeting.participants.1.name" -> "عمر";
                case "meeting.participants.1.title" -> "الوزير";
                default -> "نصّ";
            };
            expect(200, newsroom.save(report, "ar", segment, target, "tariq"));
        }
        Answer source = edition(report, "en");
        ObjectNode content = (ObjectNode) source.json().get("content");
        List<JsonNode> turned = new ArrayList<>(
                content.at("/meeting/participants").valueStream().toList());
        java.util.Collections.reverse(turned);
        ((ObjectNode) content.get("meeting")).putArray("participants").addAll(turned);
        expect(
                200,
                newsroom.as("rima")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/en",
                                Map.of("content", content),
                                "If-Match",
                                source.header("ETag")));
        Map<String, String> targets = new LinkedHashMap<>();
        newsroom.segments(report, "ar").forEach(segment -> {
            if (segment.get("paragraphId").asString().startsWith("meeting.participants")) {
                targets.put(
                        segment.get("paragraphId").asString().substring(21),
                        segment.get("target").asString());
                assertThat(segment.get("state").asString()).isEqualTo("translated");
            }
        });
        assertThat(targets)
                .isEqualTo(Map.of("0.name", "عمر", "0.title", "الوزير", "1.name", "رنا", "1.title", "الوزيرة"));
    }
}
