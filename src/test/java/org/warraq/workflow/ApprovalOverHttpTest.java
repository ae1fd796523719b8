package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** What an approval is refused for. */
@SharedNewsroomTest
class ApprovalOverHttpTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void nothingIsApprovedWhileAnEditOfItsSourceWaitsToBeTranslated() {
        String report = newsroom.upToApproval("Edited while approving");
        String task = newsroom.claim(report, "approve", "huda");
        edit(report, "huda", "They talked for 3 hours.", "They talked for 4 hours.");
        assertThat(openSources(report)).containsExactly("They talked for 4 hours.");
        expect(204, newsroom.as("huda").post("/api/tasks/" + task + "/release", ""));
        newsroom.claim(report, "approve", "edward");
        assertRefused(
                approve(report, task, "en"), "The source changed since it was translated into Arabic: 1 segment is");
        assertRefused(approve(report, task, "ar"), "وفيها مقطع واحد مفتوح");
        assertThat(newsroom.state(report)).isEqualTo("approve");

        Map<String, Object> back = Map.of("decision", "return", "reason", "4 hours", "returnTo", List.of("ar"));
        expect(204, newsroom.complete(task, "edward", back));
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
    }

    @Test
    void anEditThatLeavesNothingToTranslateKeepsNobodyFromApproving() {
        String report = newsroom.upToApproval("Shortened while approving");
        String task = newsroom.claim(report, "approve", "huda");
        edit(report, "huda", "They talked for 3 hours.", "");
        expect(204, newsroom.as("huda").post("/api/tasks/" + task + "/release", ""));
        newsroom.finish(report, "approve", "edward", newsroom.approval(report));
    }

    private void edit(String report, String username, String before, String after) {
        String edition = "/api/reports/" + report + "/editions/en";
        Answer read = newsroom.as(username).get(edition);
        String content = read.json().get("content").toString().replace(before, after);
        expect(
                200,
                newsroom.as(username)
                        .json("PUT", edition, "{\"content\":" + content + "}", "If-Match", read.header("ETag")));
    }

    private List<String> openSources(String report) {
        return newsroom.segments(report, "ar")
                .valueStream()
                .filter(segment -> segment.get("state").asString().equals("open"))
                .map(segment -> segment.get("source").asString())
                .toList();
    }

    private Answer approve(String report, String task, String language) {
        return newsroom.as("edward")
                .post("/api/tasks/" + task + "/complete", newsroom.approval(report), "Accept-Language", language);
    }

    private static void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(409);
        JsonNode problem = answer.json();
        assertThat(problem.get("type").asString()).isEqualTo("urn:warraq:problem:translation-open");
        assertThat(problem.get("detail").asString()).contains(detail);
    }
}
