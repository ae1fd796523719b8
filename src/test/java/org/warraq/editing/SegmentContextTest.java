package org.warraq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Whoever asks the memory says the same of where a sentence stands: what fills in, what is suggested, what a file says. */
@OwnNewsroomTest
class SegmentContextTest {

    private static final Pattern MATCHES = Pattern.compile("<mtc:match ref=\"#([^\"]+)\" type=\"([^\"]+)\"");

    private static final String HEADLINE = "The old bridge is repaired";
    private static final String MASONS = "Masons came at dawn.";
    private static final String DUSK = "They stayed until dusk.";
    private static final String CARS = "Cars cross the bridge again.";
    private static final String FLOOD = "The flood took the bridge in spring.";
    private static final String FERRY = "A ferry served meanwhile.";

    @Autowired
    Newsroom newsroom;

    @Test
    void aContextMatchIsOneForThePrefillTheSuggestionsAndTheFileAlike() {
        List<String> body = List.of(MASONS + " " + DUSK, CARS);
        List<String> longer = List.of(MASONS + " " + DUSK, CARS, "Nobody was asked.");
        String first = begin("Maha Sabri", body);
        newsroom.translateAndReview(first, "ar");
        newsroom.task(first, "approve");
        String same = begin("Ziad Farah", body);
        String other = begin("Lubna Asmar", longer);
        newsroom.finish(first, "approve", "huda", newsroom.approval(first));
        await(() -> newsroom.state(first).equals("published"));

        assertThat(kinds(same, suggested(same)))
                .as("the headline, the first of the text, of a paragraph and of the background")
                .isEqualTo(Map.of(
                        HEADLINE, "context",
                        MASONS, "context",
                        DUSK, "context",
                        CARS, "context",
                        FLOOD, "context",
                        FERRY, "context"));
        assertThat(kinds(same, exported(same))).isEqualTo(kinds(same, suggested(same)));
        assertThat(kinds(begin("Hadi Nasr", body), SegmentContextTest::filled)).isEqualTo(kinds(same, suggested(same)));

        assertThat(kinds(other, suggested(other)))
                .as("another paragraph between the body and the background")
                .isEqualTo(Map.of(
                        HEADLINE, "context",
                        MASONS, "context",
                        DUSK, "context",
                        CARS, "exact",
                        FLOOD, "exact",
                        FERRY, "context"));
        assertThat(kinds(other, exported(other))).isEqualTo(kinds(other, suggested(other)));
        assertThat(kinds(begin("Rula Zein", longer), SegmentContextTest::filled))
                .isEqualTo(kinds(other, suggested(other)));
    }

    // Somebody else's byline leaves something to translate, whatever the memory knows.
    private String begin(String byline, List<String> body) {
        Map<String, Object> content = Map.of(
                "headline",
                HEADLINE,
                "byline",
                byline,
                "body",
                body.stream().map(text -> Map.of("text", text)).toList(),
                "background",
                List.of(Map.of(
                        "date", "2024-03-01", "paragraphs", List.of(Map.of("text", FLOOD), Map.of("text", FERRY)))));
        String report = newsroom.start("rima", "en", HEADLINE, Map.of("content", content));
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "translate");
        return report;
    }

    /** By the sentences, for those of which something is known. */
    private Map<String, String> kinds(String report, Function<JsonNode, String> asked) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (JsonNode segment : newsroom.segments(report, "ar")) {
            String kind = asked.apply(segment);
            if (!kind.isEmpty()) {
                kinds.put(segment.get("source").asString(), kind);
            }
        }
        return kinds;
    }

    private Function<JsonNode, String> suggested(String report) {
        return segment -> {
            Answer answer = newsroom.as("tariq")
                    .get("/api/reports/" + report + "/translations/ar/segments/"
                            + segment.get("id").asString() + "/suggestions");
            expect(200, answer);
            return answer.json().at("/matches/0/match").asString("");
        };
    }

    private Function<JsonNode, String> exported(String report) {
        Answer file = newsroom.as("tariq").get("/api/reports/" + report + "/translations/ar/export?format=xliff");
        expect(200, file);
        Map<String, String> types = new LinkedHashMap<>();
        Matcher matches = MATCHES.matcher(file.body());
        while (matches.find()) {
            types.putIfAbsent(matches.group(1), matches.group(2).equals("icm") ? "context" : "exact");
        }
        return segment ->
                types.getOrDefault(idInFile(file.body(), segment.get("source").asString()), "");
    }

    private static String idInFile(String file, String source) {
        Matcher segment = Pattern.compile("<segment id=\"([^\"]+)\"[^>]*><source>" + Pattern.quote(source) + "<")
                .matcher(file);
        assertThat(segment.find()).as(source).isTrue();
        return segment.group(1);
    }

    private static String filled(JsonNode segment) {
        String kind = segment.at("/origin/kind").asString();
        return kind.equals("human") ? "" : kind;
    }
}
