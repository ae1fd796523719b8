package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitState;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import org.warraq.support.Wires;
import tools.jackson.databind.JsonNode;

/** Two at one segment, a line that is pulled, a browser without scripts: nothing typed is lost. */
@SharedNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleInTheBrowserTest {

    private static final String FIELD = ".seg-open textarea.seg-field";

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

    private JsonNode segment(String report, String source, int at) {
        return newsroom.segments(report, Wires.other(source)).get(at);
    }

    private String target(String report, String source, int at) {
        return segment(report, source, at).get("target").asString();
    }

    @ParameterizedTest
    @CsvSource({"en, en", "ar, ar"})
    void twoAtOneSegmentSeeBothTexts(String language, String source) {
        String report = browser.submitted(source);
        String task = newsroom.claim(report, "translate", "tariq");
        String text = browser.targets(report, source).get(0);
        try (BrowserContext here = browser.of("tariq", language);
                BrowserContext there = browser.of("tariq", language)) {
            Page one = browser.open(here, task);
            Page other = browser.open(there, task);
            one.keyboard().insertText(text);
            one.keyboard().press("Control+s");
            awaitSaved(one);
            other.keyboard().insertText(text + " 7");
            awaitState(other, "conflict");
            other.locator(".seg-conflict").waitFor();
            assertThat(other.locator(".seg-conflict del").count()).isPositive();
            assertThat(other.inputValue(FIELD)).isEqualTo(text + " 7");
            assertThat(target(report, source, 0)).isEqualTo(text);
            photograph(other, "conflict-" + language + "-" + source);
            other.locator(".seg-conflict [data-choose=both]").click();
            awaitSaved(other);
        }
        assertThat(target(report, source, 0)).isEqualTo(text + " 7\n" + text);
        assertThat(segment(report, source, 0).get("state").asString()).isEqualTo("drafted");
    }

    @ParameterizedTest
    @CsvSource({"en, ar", "ar, en"})
    void whatIsTypedWithoutALineIsSentWhenItIsBack(String language, String source) {
        String report = browser.submitted(source);
        String task = newsroom.claim(report, "translate", "tariq");
        var texts = browser.targets(report, source);
        try (BrowserContext context = browser.of("tariq", language)) {
            Page page = browser.open(context, task);
            context.setOffline(true);
            page.keyboard().insertText(texts.get(0));
            page.keyboard().press("Control+Enter");
            page.keyboard().insertText(texts.get(1));
            awaitState(page, "offline");
            photograph(page, "offline-" + language + "-" + source);
            assertThat(target(report, source, 0)).isEmpty();
            context.setOffline(false);
            awaitSaved(page);
            assertThat(target(report, source, 0)).isEqualTo(texts.get(0));
            assertThat(segment(report, source, 0).get("state").asString()).isEqualTo("translated");
            assertThat(target(report, source, 1)).isEqualTo(texts.get(1));
            context.setOffline(true);
            page.keyboard().press("Alt+ArrowDown");
            page.keyboard().insertText(texts.get(2));
            awaitState(page, "offline");
            page.close();
            context.setOffline(false);
            Page again = browser.open(context, task);
            awaitSaved(again);
        }
        assertThat(target(report, source, 2)).isEqualTo(texts.get(2));
    }

    @Test
    void withoutScriptsItIsAForm() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        var texts = browser.targets(report, "en");
        try (BrowserContext context =
                browser.of("tariq", "en", new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(browser.address("/tasks/" + task));
            var fields = page.locator("textarea[name^='target.']");
            assertThat(fields.count()).isEqualTo(texts.size());
            for (int i = 0; i < texts.size(); i++) {
                fields.nth(i).fill(texts.get(i));
            }
            // Without scripts a browser cannot say that what it shows has come to rest, so a click may miss
            // what is still being scrolled to: a key does not.
            var tick = page.locator("[name^='tick.']").first();
            tick.press("Space");
            assertThat(tick.isChecked()).isTrue();
            photograph(page, "without-scripts", true);
            page.locator("button[value=save]").press("Enter");
            page.waitForURL("**done=saved*");
            assertThat(segment(report, "en", 0).get("state").asString()).isEqualTo("translated");
            assertThat(segment(report, "en", 1).get("state").asString()).isEqualTo("drafted");
            page.locator("button[value=submit]").press("Enter");
            page.waitForURL("**/tasks?done=submitted*");
        }
    }

    @Test
    void findsReplacesAndSifts() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        try (BrowserContext context = browser.of("tariq", "ar")) {
            Page page = browser.open(context, task);
            page.keyboard().insertText("تالفيا وتَالفيا");
            // On an Arabic keyboard the key in this place writes another letter.
            page.locator(FIELD)
                    .evaluate("field => field.dispatchEvent(new KeyboardEvent('keydown',"
                            + " {code: 'KeyS', key: 'س', ctrlKey: true, bubbles: true, cancelable: true}))");
            awaitSaved(page);
            page.keyboard().press("Control+h");
            page.fill("#ws-find-what", "تالفيا");
            page.fill("#ws-find-with", "طالفيا");
            page.locator("#ws-find [value=all]").click();
            awaitSaved(page);
            assertThat(target(report, "en", 0)).isEqualTo("طالفيا وطالفيا");
            page.locator("#ws-find-what").press("Escape");
            assertThat(page.locator("#ws-find").isHidden()).isTrue();
            page.selectOption("#ws-filter", "drafted");
            assertThat(page.locator(".seg:visible").count()).isEqualTo(1);
        }
    }
}
