package org.warraq.workflow.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** An embargo without a time: held back until an editor says so. */
@SharedNewsroomTest
class UntilReleasedTest {

    @Autowired
    Newsroom newsroom;

    /** Approved by Huda, and held until somebody releases it. */
    private String held(String headline) {
        String report = newsroom.start("rima", "en", headline, Map.of("embargoUntil", "released"));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        return report;
    }

    private Answer release(String report, String editor, String body) {
        return newsroom.as(editor).post("/api/reports/" + report + "/release", body);
    }

    @Test
    void twoEditorsWhoReleaseAtOnceReleaseOnce() throws Exception {
        String report = held("Released by two");
        List<Future<Integer>> clicks = new ArrayList<>();
        ExecutorService editors = Executors.newFixedThreadPool(2);
        for (String editor : List.of("huda", "edward")) {
            newsroom.as(editor);
            clicks.add(editors.submit(() -> release(report, editor, "{\"checkedAgainstDelivery\": true}")
                    .status()));
        }
        assertThat(List.of(clicks.get(0).get(), clicks.get(1).get())).containsExactlyInAnyOrder(204, 409);
        editors.shutdown();
        await(() -> newsroom.state(report).equals("published"));
        assertThat(newsroom.actions(report)).containsOnlyOnce("released-publication", "release-ordered-checked");
    }

    @Test
    void aFormHoldsAReportBackUntilReleasedAndLetsItGo() {
        String report = newsroom.start("Held by a form");
        Http page = Http.at(newsroom.port()).signIn("huda", "demo");
        String address = "/reports/" + report;
        for (boolean hold : List.of(true, false)) {
            Document shown = Jsoup.parse(page.get(address).body());
            Map<String, String> form = new HashMap<>(Map.of("embargo", "", "urgency", "routine"));
            form.put(
                    "version",
                    shown.select("form[action$=arrangement] [name=version]").val());
            form.put(
                    "until-released-before",
                    shown.select("[name=until-released-before]").val());
            assertThat(shown.select("#until-released").hasAttr("checked")).isNotEqualTo(hold);
            if (hold) {
                form.put("until-released", "yes");
            }
            expect(302, page.submit(address, address + "/arrangement", form));
            assertThat(newsroom.report(report).get("embargoUntil").asString("none"))
                    .isEqualTo(hold ? "released" : "none");
        }
        assertThat(newsroom.actions(report)).containsSubsequence("embargo-until-released", "embargo-lifted");
    }
}
