package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** What the newsroom's policy and a removal make of notes. */
@OwnNewsroomTest
class NotesAndPolicyTest {

    private static final String SECRET = "Belmor";

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url = "";

    private static String address(String report) {
        return "/api/reports/" + report + "/notes";
    }

    private String suggest(String username, String report, int start, int end, String proposal) {
        String paragraph = newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/en")
                .json()
                .at("/content/body/1/id")
                .asString();
        var made = newsroom.as(username)
                .post(
                        address(report),
                        Map.of(
                                "kind",
                                "suggestion",
                                "language",
                                "en",
                                "paragraphId",
                                paragraph,
                                "anchor",
                                Map.of("start", start, "end", end),
                                "proposal",
                                proposal));
        expect(201, made);
        return made.json().get("id").asString();
    }

    private void suggesterWrites(boolean writes) {
        String etag = newsroom.as("admin").get("/api/policy").header("ETag");
        var changed =
                newsroom.as("admin").json("PUT", "/api/policy", Map.of("suggesterWrites", writes), "If-Match", etag);
        expect(200, changed);
        assertThat(changed.json().get("suggesterWrites").asBoolean()).isEqualTo(writes);
    }

    @Test
    void whoSuggestedDecidesOrNotAsTheNewsroomWants() {
        String report = newsroom.start("Suggested by an editor");
        newsroom.claim(report, "draft", "rima");
        String suggestion = suggest("edward", report, 16, 23, "three hours");
        expect(204, newsroom.as("rima").post(address(report) + "/" + suggestion + "/take", Map.of()));
        newsroom.as("rima")
                .post("/api/tasks/" + newsroom.task(report, "draft") + "/complete", Map.of("decision", "submit"));
        newsroom.translateAndReview(report, "ar");
        String approve = newsroom.task(report, "approve");
        suggesterWrites(true);
        expect(403, newsroom.as("edward").post("/api/tasks/" + approve + "/claim", ""));
        suggesterWrites(false);
        expect(204, newsroom.as("edward").post("/api/tasks/" + approve + "/claim", ""));
        suggesterWrites(true);
        expect(403, newsroom.complete(approve, "edward", newsroom.approval(report)));
        suggesterWrites(false);
        expect(204, newsroom.complete(approve, "edward", newsroom.approval(report)));
    }

    @Test
    void aRemovalBlanksWhatWasQuotedAndProposed() {
        Map<String, Object> content = Map.of(
                "headline",
                "Witnesses heard",
                "body",
                List.of(Map.of("text", "They met."), Map.of("text", "They named " + SECRET + " Tasende.")));
        String report = newsroom.start("rima", "en", "Witnesses heard", Map.of("content", content));
        newsroom.claim(report, "draft", "rima");
        suggest("edward", report, 11, 17, SECRET + "o");
        suggest("edward", report, 0, 4, "People named " + SECRET);
        JsonNode first = newsroom.as("huda").get(address(report)).json().at("/items/0");
        assertThat(first.at("/anchor/quote").asString()).isEqualTo(SECRET);
        Map<String, Object> without =
                Map.of("headline", "Witnesses heard", "body", List.of(Map.of("text", "They met.")));
        expect(
                200,
                newsroom.as("rima")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/en",
                                Map.of("content", without),
                                "If-Match",
                                "\"1\""));
        new RemovalCalls(newsroom, url).remove(report, "en", 1);
        JsonNode items = newsroom.as("huda").get(address(report)).json().get("items");
        assertThat(items.toString()).doesNotContain(SECRET);
        assertThat(items.get(0).get("gone").asBoolean()).isTrue();
        assertThat(new RemovalCalls(newsroom, url).broken()).isEmpty();
    }
}
