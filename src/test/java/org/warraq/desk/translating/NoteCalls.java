package org.warraq.desk.translating;

import static org.warraq.support.Newsroom.expect;

import java.util.LinkedHashMap;
import java.util.Map;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import tools.jackson.databind.JsonNode;

/** Says something about a report's texts, as outside clients do. */
record NoteCalls(Newsroom newsroom) {

    static String address(String report) {
        return "/api/reports/" + report + "/notes";
    }

    /** About words of a paragraph of the source. */
    Answer atParagraph(String username, String report, String kind, int paragraph, String words, String proposal) {
        JsonNode one = content(report).get("body").get(paragraph);
        return note(
                username,
                report,
                kind,
                "en",
                Map.of("paragraphId", one.get("id").asString()),
                one.get("text").asString(),
                words,
                proposal);
    }

    /** About words of a segment's target. */
    Answer atSegment(String username, String report, String kind, int segment, String words, String proposal) {
        JsonNode one = newsroom.segments(report, "ar").get(segment);
        return note(
                username,
                report,
                kind,
                "ar",
                Map.of("segmentId", one.get("id").asString()),
                one.get("target").asString(),
                words,
                proposal);
    }

    private Answer note(
            String username,
            String report,
            String kind,
            String language,
            Map<String, Object> where,
            String text,
            String words,
            String proposal) {
        int start = text.indexOf(words);
        Map<String, Object> body = new LinkedHashMap<>(where);
        body.put("kind", kind);
        body.put("language", language);
        body.put("anchor", Map.of("start", start, "end", start + words.length(), "quote", words));
        body.put("text", kind.equals("suggestion") ? "" : "What does this mean?");
        if (kind.equals("suggestion")) {
            body.put("proposal", proposal);
        }
        return newsroom.as(username).post(address(report), body);
    }

    static String id(Answer made) {
        expect(201, made);
        return made.json().get("id").asString();
    }

    /** What has become of it. */
    JsonNode read(String report, String id) {
        return newsroom.as("nadia")
                .get(address(report))
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Answer does(String username, String report, String id, String verb) {
        return newsroom.as(username).post(address(report) + "/" + id + "/" + verb, Map.of());
    }

    JsonNode content(String report) {
        return edition(report).json().get("content");
    }

    Answer edition(String report) {
        return newsroom.as("huda").get("/api/reports/" + report + "/editions/en");
    }

    Answer write(String username, String report, Object... paragraphs) {
        Map<String, Object> content = Map.of("headline", "They ask", "body", java.util.List.of(paragraphs));
        return newsroom.as(username)
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en",
                        Map.of("content", content),
                        "If-Match",
                        edition(report).header("ETag"));
    }
}
