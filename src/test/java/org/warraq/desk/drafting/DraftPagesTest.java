package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** The page on which a draft is written works without a script, and keeps what was typed whatever the form says besides. */
@SharedNewsroomTest
class DraftPagesTest {

    @Autowired
    Newsroom newsroom;

    private Http rima() {
        newsroom.as("rima");
        return Http.at(newsroom.port()).signIn("rima", "demo");
    }

    private static Map<String, String> typed(String action) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("base", "1");
        fields.put("headline", "Typed");
        fields.put("body.0.text", "One.");
        fields.put("background.2.0.text", "Before.");
        fields.put("participant.3.name", "Ila Orlan");
        fields.put("action", action);
        return fields;
    }

    private static void assertTyped(Document page) {
        page.select("template").remove();
        assertThat(page.select("[name=headline]").text()).isEqualTo("Typed");
        assertThat(page.select("[name=body.0.text]").text()).isEqualTo("One.");
        assertThat(page.select("[name=background.0.0.text]").text()).isEqualTo("Before.");
        assertThat(page.select("[name=participant.0.name]").val()).isEqualTo("Ila Orlan");
    }

    @Test
    void paragraphsAreAddedAndMovedWithoutAScript() {
        String page = "/tasks/" + newsroom.task(newsroom.start("Without a script"), "draft");
        Http rima = rima();
        Answer added = rima.submit(page, page + "/draft", typed("body.add"));
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        assertTyped(Jsoup.parse(added.body()));
        assertThat(Jsoup.parse(added.body()).select("[name=body.1.text]")).hasSize(1);
        Answer moved = rima.submit(page, page + "/draft", typed("background.0.0.across"));
        assertThat(Jsoup.parse(moved.body()).select("[name=body.1.text]").text())
                .isEqualTo("Before.");
        assertThat(rima.submit(page, page + "/draft", typed("save")).status()).isEqualTo(302);
    }

    @Test
    void whatTheFormSaysBesidesDoesNotLoseWhatWasTyped() {
        String page = "/tasks/" + newsroom.task(newsroom.start("Odd forms"), "draft");
        Http rima = rima();
        Map<String, Map<String, String>> odd = Map.of(
                "an action that is none", Map.of("action", "body.-1.up"),
                "an action of another form", Map.of("action", "create"),
                "no version", Map.of("base", ""),
                "a version that is none", Map.of("base", "99999999999"),
                "a date that is none", Map.of("date", "2026-02-30"),
                "a field that is none", Map.of("body.x.text", "Elsewhere."));
        odd.forEach((what, fields) -> {
            Map<String, String> all = typed("save");
            all.putAll(fields);
            Answer refused = rima.submit(page, page + "/draft", all);
            assertThat(refused.status()).as(what).isIn(422, 428);
            Document shown = Jsoup.parse(refused.body());
            assertThat(shown.select(".refusal").text()).as(what).isNotBlank();
            assertTyped(shown);
        });
        assertThat(newsroom.report(newsroom.as("rima")
                                .get("/api" + page)
                                .json()
                                .get("reportId")
                                .asString())
                        .at("/editions/en/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aMergedTextThatIsNoneIsRefused() {
        String page = "/tasks/" + newsroom.task(newsroom.start("Merged oddly"), "draft");
        Http rima = rima();
        for (String mine : new String[] {
            "null", "[]", "{", "{\"body\":[{\"id\":\"dateline.date\",\"text\":\"x\"}]}", "{\"headline\":\"\\u0000\"}"
        }) {
            Answer answer =
                    rima.submit(page, page + "/draft/merge", Map.of("base", "1", "mine", mine, "against", "1."));
            assertThat(answer.status()).as(mine).isIn(400, 422);
        }
        Answer answer = rima.submit(
                page,
                page + "/draft/merge",
                Map.of("base", "0", "mine", "{\"headline\":\"Mine\"}", "against", "1.", "choice.headline", "neither"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[name=mine]").text()).contains("Mine");
    }

    @Test
    void aButtonThatIsNoneDecidesNothing() {
        String report = newsroom.upToApproval("Decided by no button");
        String page = "/tasks/" + newsroom.claim(report, "approve", "huda");
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        Answer refused =
                huda.submit(page, page + "/approval", Map.of("action", "returns", "words", "Not yet.", "to", "draft"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("[name=words]").text()).contains("Not yet.");
        assertThat(newsroom.state(report)).isEqualTo("approve");
    }
}
