package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Chromium;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.Screens;
import org.warraq.support.SharedNewsroomTest;

/** The newsroom sees a report in the readers' own page before readers do, and nobody else does. */
@SharedNewsroomTest
class PreviewPagesTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void whatIsPreviewedIsWhatReadersGetOnceItIsApproved() {
        String report = newsroom.upToApproval("Seen before it was public");
        for (String language : List.of("en", "ar")) {
            // whichever language the screen has
            assertThat(preview(report, language, "en").select("article").text())
                    .isEqualTo(preview(report, language, "ar").select("article").text());
        }
        Document english = preview(report, "en", "ar");
        Document arabic = preview(report, "ar", "en");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        Newsroom.await(() -> newsroom.state(report).equals("published"));
        String slug = newsroom.report(report).get("slug").asString();
        assertThat(words(english)).isEqualTo(words(read("/en/reports/" + slug)));
        assertThat(words(arabic)).isEqualTo(words(read("/ar/reports/" + slug)));
        assertThat(arabic.expectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void whatReadersAreToldOfACorrectionIsPreviewed() {
        String report = newsroom.published("Previewed with its note");
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/corrections",
                                Map.of("kind", "correction", "publicNote", Map.of("en", "Nine.", "ar", "تسعة."))));
        assertThat(preview(report, "en", "ar").select(".standing").text())
                .startsWith("Correction")
                .endsWith("Nine.");
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        assertThat(preview(report, "ar", "en").select(".standing").text())
                .startsWith("تصحيح")
                .endsWith("تسعة.");
    }

    @Test
    void onlyTheNewsroomSeesItAndOnlyItsOwnPageFramesIt() {
        String report = newsroom.start("Seen by the newsroom alone");
        String address = "/reports/" + report + "/preview";
        assertThat(Http.at(newsroom.port()).get(address + "/en").body()).doesNotContain("Seen by the newsroom alone");
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        Answer framed = rima.get(address + "/en");
        assertThat(framed.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(framed.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        Answer frame = rima.get(address);
        assertThat(frame.header("Content-Security-Policy")).contains("frame-ancestors 'none'", "frame-src 'self'");
        assertThat(frame.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(rima.get(address + "/ar").status()).as("no translation yet").isEqualTo(404);
        assertThat(Jsoup.parse(frame.body()).select("iframe").attr("src")).isEqualTo(address + "/en");
    }

    @Test
    void itReadsWellInBothLanguages() {
        String report = newsroom.upToApproval("Previewed on a phone");
        try (Chromium chromium = Chromium.open()) {
            Screens screens = new Screens(newsroom, chromium, "approving");
            screens.add("huda", "preview", "/reports/" + report + "/preview?language=ar&width=phone");
            assertThat(screens.in(Screens.Way.ENGLISH_NARROW)).isEmpty();
            assertThat(screens.in(Screens.Way.ARABIC_WIDE)).isEmpty();
        }
    }

    /** Without the moment at which it is read or was published. */
    private static String words(Document page) {
        page.select(".times time").remove();
        return page.expectFirst("article").text();
    }

    private Document preview(String report, String language, String screen) {
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/account?lang=" + screen);
        Answer answer = huda.get("/reports/" + report + "/preview/" + language);
        expect(200, answer);
        Document page = Jsoup.parse(answer.body());
        page.select(".times time").remove();
        return page;
    }

    private Document read(String address) {
        return Jsoup.parse(Http.at(newsroom.port()).get(address).body());
    }
}
