package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
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
        newsroom.finish(report, "review", "salma", java.util.Map.of("decision", "accept"));
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
        page.locator(".bar-pop > summary").click();
        page.selectOption(".bar-pop select", "names");
        page.fill(".bar-pop textarea", remark);
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
        page.locator(".seg-open .note .said-text").waitFor();
        assertThat(page.locator(".seg-open .note .said-text").textContent()).isEqualTo(remark);
        photograph(page, "returned-" + name);
        page.keyboard().press("Control+Enter");
        awaitSaved(page);
        page.keyboard().press("Enter");
        page.waitForURL("**/tasks?done=submitted*");
    }
}
