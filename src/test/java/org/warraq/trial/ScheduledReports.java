package org.warraq.trial;

import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;

/** Approved reports that wait for their embargo's end, and what an editor may do with them until then. */
record ScheduledReports(Newsroom newsroom) {

    private static final String FAR = "2990-01-01T00:00:00Z";

    List<String> make(String headline, int count) {
        newsroom.as("edward");
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(at -> scheduled(headline + ", number " + at))
                .toList();
    }

    private String scheduled(String headline) {
        String report = newsroom.start("rima", "en", headline, Map.of("embargoUntil", FAR));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        approve(report);
        return report;
    }

    void approve(String report) {
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
    }

    void until(List<String> reports, Instant end) {
        reports.forEach(report -> embargo(report, "\"" + end + "\""));
    }

    private void embargo(String report, String json) {
        String etag = newsroom.as("huda").get("/api/reports/" + report).header("ETag");
        Answer set = newsroom.as("huda")
                .json("PATCH", "/api/reports/" + report, "{\"embargoUntil\": " + json + "}", "If-Match", etag);
        expect(200, set);
    }

    /** One is recalled and approved again, one moved, one lifted, one released by a click; these last two readers see. */
    void handle(List<String> four, Instant end) {
        String recalled = four.get(0);
        expect(204, newsroom.as("edward").post("/api/reports/" + recalled + "/recall", Map.of("reason", "a word")));
        stands("approve", recalled);
        approve(recalled);
        stands("scheduled", recalled);
        embargo(four.get(1), "\"" + end + "\"");
        stands("scheduled", four.get(1));
        embargo(four.get(2), "null");
        embargo(four.get(3), "\"released\"");
        expect(204, newsroom.as("edward").post("/api/reports/" + four.get(3) + "/release", "{}"));
        awaitPublished(four.subList(2, 4));
    }

    void awaitPublished(List<String> reports) {
        reports.forEach(report -> await(() -> newsroom.state(report).equals("published")));
    }

    private void stands(String state, String report) {
        if (!newsroom.state(report).equals(state)) {
            throw new AssertionError("not " + state + ": " + newsroom.report(report));
        }
    }
}
