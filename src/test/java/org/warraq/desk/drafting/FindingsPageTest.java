package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** What was typed and is no version yet is looked at too, for whoever typed it. */
@SharedNewsroomTest
class FindingsPageTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void whatIsOnlyTypedIsFoundAndPutAsideByWhoeverTypedIt() {
        String report = newsroom.start("Typed");
        String page = "/tasks/" + newsroom.task(report, "draft") + "/draft/findings";
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        assertThat(Jsoup.parse(rima.get(page).body()).select("[data-finding]")).isEmpty();
        String paragraph = type(report, "So Mr.Orlan came.");
        Element found =
                Objects.requireNonNull(Jsoup.parse(rima.get(page).body()).selectFirst("[data-finding]"));
        assertThat(Objects.requireNonNull(found.parent()).attr("data-place")).isEqualTo("at-" + paragraph);
        assertThat(found.select("[data-aside]")).hasSize(1);
        expect(200, newsroom.as("rima").post(dismissal(report, found), Map.of("reason", "It is his name.")));
        Element aside =
                Objects.requireNonNull(Jsoup.parse(rima.get(page).body()).selectFirst("[data-finding]"));
        assertThat(aside.text()).contains("rima", "It is his name.");
        assertThat(aside.select("[data-aside]")).isEmpty();
        assertThat(newsroom.as("huda")
                        .post(dismissal(report, found), Map.of("reason", "x"))
                        .status())
                .as("it is in no version")
                .isEqualTo(404);
        assertThat(Http.at(newsroom.port()).signIn("huda", "demo").get(page).status())
                .isEqualTo(403);
    }

    /** @return the paragraph's id */
    private String type(String report, String text) {
        Map<String, Object> content = Map.of("headline", "Typed", "body", List.of(Map.of("text", text)));
        Http.Answer kept = newsroom.as("rima")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en/working-copy",
                        Map.of("content", content, "baseVersion", 1));
        expect(200, kept);
        return kept.json().at("/paragraphs/0").asString();
    }

    private static String dismissal(String report, Element found) {
        return "/api/reports/" + report + "/findings/" + found.attr("data-finding") + "/dismiss";
    }
}
