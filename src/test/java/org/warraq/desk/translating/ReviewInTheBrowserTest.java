package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Wires;
import tools.jackson.databind.JsonNode;

/** A reviewer changes, marks, comments and returns; the translator sees each of it where it is. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    private WorkspaceBrowser browser;

    @BeforeAll
    void openBrowser() {
        browser = new WorkspaceBrowser(newsroom);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nobodyComplained() {
        assertThat(browser.complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, en", "ar, ar"})
    void whatTheReviewerSaysReachesTheTranslator(String language, String source) {
        String report = browser.submitted(source);
        String review = browser.underReview(report, source);
        String remark = language.equals("en") ? "Which minister is meant?" : "أيّ وزير هو المقصود؟";
        try (BrowserContext context = browser.of("salma", language)) {
            returnWithRemarks(browser.open(context, review), added(source), remark, language + "-" + source);
        }
        JsonNode segments = newsroom.segments(report, Wires.other(source));
        assertThat(segments.get(0).get("state").asString()).isEqualTo("reviewed");
        assertThat(segments.get(0).get("target").asString()).endsWith(added(source));
        assertThat(segments.get(3).get("state").asString()).isEqualTo("open");
        String task = newsroom.task(report, "translate");
        try (BrowserContext context = browser.of("tariq", language)) {
            seeRemarks(browser.open(context, task), added(source), remark, language + "-" + source);
        }
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
    }

    private static String added(String source) {
        return source.equals("en") ? " معًا" : " together";
    }

    private static void returnWithRemarks(Page page, String added, String remark, String name) {
        photograph(page, "review-" + name + "-1");
        page.keyboard().press("End");
        page.keyboard().insertText(added);
        page.keyboard().press("Control+Enter");
        page.keyboard().press("Control+Enter");
        page.keyboard().press("Control+Enter");
        page.keyboard().press("Alt+r");
        page.keyboard().press("Alt+q");
        page.keyboard().insertText(remark);
        page.locator(".note-ask [value=comment]").click();
        page.locator(".note .said-text").waitFor();
        awaitSaved(page);
        photograph(page, "review-" + name + "-2-marked");
        page.keyboard().press("Alt+v");
        photograph(page, "review-" + name + "-3-reading");
        page.keyboard().press("Alt+v");
        page.selectOption(".seg .mark-why select", "names");
        page.locator(".seg .mark-why textarea").click();
        assertThat(page.evaluate("document.activeElement.name")).asString().startsWith("mark-words.");
        page.fill(".seg .mark-why textarea", remark);
        page.reload();
        page.locator(".seg .mark-why textarea").waitFor();
        assertThat(page.locator(".seg .mark-why textarea").inputValue()).isEqualTo(remark);
        assertThat(page.locator(".seg .mark-why select").inputValue()).isEqualTo("names");
        page.locator(".bar-pop > summary").click();
        assertThat(page.locator("#return-panel .returned-places li").count()).isOne();
        assertThat(page.locator("#return-panel [data-mark-all]").isVisible()).isFalse();
        photograph(page, "review-" + name + "-4-return");
        page.locator("button[value=return]").click();
        page.waitForURL("**/tasks?done=returned*");
    }

    private static void seeRemarks(Page page, String added, String remark, String name) {
        assertThat(page.locator(".notice-returned").textContent()).contains(remark);
        assertThat(page.locator(".seg >> nth=0")
                        .locator("[data-target-changed] ins")
                        .textContent())
                .contains(added.strip());
        assertThat(page.locator(".seg >> nth=0").getAttribute("data-fresh")).isEqualTo("yes");
        assertThat(page.locator(".seg-open").getAttribute("id"))
                .isEqualTo(page.locator(".seg >> nth=3").getAttribute("id"));
        assertThat(page.locator(".seg-open .seg-returned").textContent()).contains(remark);
        page.locator(".seg-open .note .said-text").waitFor();
        assertThat(page.locator(".seg-open .note .said-text").textContent()).isEqualTo(remark);
        photograph(page, "returned-" + name);
        page.keyboard().press("Control+Enter");
        awaitSaved(page);
        page.keyboard().press("Enter");
        page.waitForURL("**/tasks?done=submitted*");
    }

    @ParameterizedTest
    @CsvSource({"en, en, 390", "ar, en, 1440", "en, ar, 1440", "ar, ar, 390"})
    void anEditorReturnsWithThreeMarks(String language, String source, int width) {
        String report = browser.submitted(source);
        String other = Wires.other(source);
        expect(204, newsroom.complete(browser.underReview(report, source), "salma", Map.of("decision", "accept")));
        String approve = newsroom.claim(report, "approve", "huda");
        List<String> places = marked(newsroom.segments(report, other));
        String name = language + "-" + source + "-" + width;
        try (BrowserContext context = browser.of("huda", language, width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(browser.address("/tasks/" + approve));
            mark(page, other + ".headline", "style", "");
            mark(page, other + "." + places.get(0), "", "Whose?");
            page.locator("[data-mark='" + other + "." + places.get(0) + "'] .mark-sentences input >> nth=1")
                    .check();
            mark(page, other + "." + places.get(1), "accuracy", "كم ساعة؟");
            page.locator("[data-mark='" + other + "." + places.get(0) + "']").scrollIntoViewIfNeeded();
            photograph(page, "decision-" + name + "-1-marked");
            page.reload();
            page.locator("[data-mark='" + other + "." + places.get(1) + "'] select")
                    .waitFor();
            page.locator("#return-panel > summary").click();
            page.locator("#return-panel .returned-places li >> nth=2").waitFor();
            assertThat(page.locator("#return-panel [data-return-to]").textContent())
                    .isEqualTo("طارق النجّار");
            assertThat(page.locator("#return-panel [data-mark-all]").isVisible())
                    .isFalse();
            photograph(page, "decision-" + name + "-2-panel");
            page.locator("#return-panel button[value=return]").click();
            page.waitForURL("**/tasks?done=returned*");
        }
        assertThat(newsroom.segments(report, other)
                        .valueStream()
                        .filter(ReviewInTheBrowserTest::isOpen)
                        .count())
                .isEqualTo(3);
        try (BrowserContext context = browser.of("tariq", language, width, ColorScheme.LIGHT)) {
            Page page = browser.open(context, newsroom.task(report, "translate"));
            assertThat(page.locator(".seg-returned").count()).isEqualTo(3);
            photograph(page, "decision-" + name + "-3-returned");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440", "ar, 390"})
    void anApprovalInVainShowsWhatMoved(String language, int width) {
        String report = browser.submitted("en");
        expect(204, newsroom.complete(browser.underReview(report, "en"), "salma", Map.of("decision", "accept")));
        String approve = newsroom.claim(report, "approve", "huda");
        try (BrowserContext context = browser.of("huda", language, width, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(browser.address("/tasks/" + approve));
            changedMeanwhile(report, approve);
            page.locator("button[value=approve]").click();
            page.locator(".refusal").waitFor();
            photograph(page, "in-vain-" + language + "-" + width, true);
            assertThat(page.locator(".spread ins").allTextContents()).anyMatch(words -> words.contains("540"));
        }
        assertThat(newsroom.state(report)).isEqualTo("approve");
    }

    /** Another editor had the task in between; whoever writes themselves may not approve. */
    private void changedMeanwhile(String report, String approve) {
        String task = "/api/tasks/" + approve;
        String edition = "/api/reports/" + report + "/editions/en";
        expect(204, newsroom.as("huda").post(task + "/release", Map.of()));
        expect(204, newsroom.as("edward").post(task + "/claim", Map.of()));
        Answer latest = newsroom.as("edward").get(edition);
        String content = latest.json().get("content").toString().replace("450 megawatts", "540 megawatts");
        expect(
                200,
                newsroom.as("edward")
                        .json("PUT", edition, "{\"content\":" + content + "}", "If-Match", latest.header("ETag")));
        expect(204, newsroom.as("edward").post(task + "/release", Map.of()));
        expect(204, newsroom.as("huda").post(task + "/claim", Map.of()));
    }

    private static boolean isOpen(JsonNode segment) {
        return segment.get("state").asString().equals("open");
    }

    /** A paragraph of several sentences, and one that is a single sentence. */
    private static List<String> marked(JsonNode segments) {
        Map<String, Long> sizes = segments.valueStream()
                .map(one -> one.get("paragraphId").asString())
                .filter(one ->
                        !one.contains(".") && !List.of("headline", "byline").contains(one))
                .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        String several = sizes.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .findFirst()
                .orElseThrow()
                .getKey();
        String single = sizes.entrySet().stream()
                .filter(one -> one.getValue() == 1)
                .findFirst()
                .orElseThrow()
                .getKey();
        return List.of(several, single);
    }

    private static void mark(Page page, String place, String code, String words) {
        page.locator("[data-mark='" + place + "'] > summary").click();
        page.locator("[data-mark='" + place + "'] select").waitFor();
        if (!code.isEmpty()) {
            page.selectOption("[data-mark='" + place + "'] select", code);
        }
        page.fill("[data-mark='" + place + "'] textarea", words);
    }

    @ParameterizedTest
    @CsvSource({"en, 1440", "ar, 390"})
    void twoTalkAboutOneText(String language, int width) {
        String report = newsroom.start("They talk about it " + language);
        newsroom.claim(report, "draft", "rima");
        String place = "en-"
                + newsroom.as("rima")
                        .get("/api/reports/" + report + "/editions/en")
                        .json()
                        .at("/content/body/1/id")
                        .asString();
        try (BrowserContext one = browser.of("edward", language, width, ColorScheme.LIGHT);
                BrowserContext other = browser.of("rima", language, width, ColorScheme.DARK)) {
            Page edward = one.newPage();
            Page rima = other.newPage();
            for (Page page : List.of(edward, rima)) {
                page.navigate(browser.address("/reports/" + report + "/notes"));
            }
            say(edward, place, "comment", "", "", "من قال ذلك؟");
            rima.locator("[id='" + place + "'] .said-text").waitFor();
            say(edward, place, "suggestion", "3 hours", "three hours", "");
            rima.locator("[id='" + place + "'] button[value=take]").waitFor();
            photograph(rima, "said-" + language + "-" + width + "-1-suggested");
            rima.locator("[id='" + place + "'] .note >> nth=0")
                    .locator("textarea")
                    .fill("Not sent yet");
            rima.locator("[id='" + place + "'] button[value=take]").click();
            rima.locator("[id='" + place + "'] .said-passage:has-text('three hours')")
                    .waitFor();
            edward.locator("[id='" + place + "'] .said-passage:has-text('three hours')")
                    .waitFor();
            assertThat(edward.locator(".note:not(.note-open)").count()).isOne();
            photograph(edward, "said-" + language + "-" + width + "-2-taken");
        }
    }

    private static void say(Page page, String place, String kind, String quote, String proposal, String text) {
        String row = "[id='" + place + "']";
        page.locator(row + " details > summary").click();
        page.fill(row + " input[name=quote]", quote);
        page.fill(row + " textarea[name=proposal]", proposal);
        page.fill(row + " details textarea[name=text]", text);
        page.locator(row + " button[value=" + kind + "]").click();
        page.waitForURL("**/notes#" + place);
    }
}
