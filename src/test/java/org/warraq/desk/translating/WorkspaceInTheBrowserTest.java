package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import org.warraq.support.Wires;
import tools.jackson.databind.JsonNode;

/** A translation from the first segment to the last, by keyboard alone, in both interface languages and both directions. */
@SharedNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkspaceInTheBrowserTest {

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
    @CsvSource({"en, en", "en, ar", "ar, en", "ar, ar"})
    void aWholeTranslationByKeyboardAlone(String language, String source) {
        String report = browser.submitted(source);
        String task = newsroom.claim(report, "translate", "tariq");
        List<String> targets = browser.targets(report, source);
        BrowserContext context = browser.of("tariq", language);
        Page page = browser.open(context, task);
        String name = "keyboard-" + language + "-" + source + "-";
        photograph(page, name + "1-start");
        for (int i = 0; i < targets.size(); i++) {
            if (i == 1) {
                page.keyboard().type(targets.get(i));
            } else {
                page.keyboard().insertText(targets.get(i));
            }
            if (i == 3) {
                awaitSaved(page);
                photograph(page, name + "2-in-the-middle");
            }
            page.keyboard().press("Control+Enter");
        }
        awaitSaved(page);
        photograph(page, name + "3-done");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("submit");
        page.keyboard().press("Enter");
        page.waitForURL("**/tasks?done=submitted*");
        JsonNode segments = newsroom.segments(report, Wires.other(source));
        assertThat(segments).hasSize(targets.size());
        for (int i = 0; i < targets.size(); i++) {
            assertThat(segments.get(i).get("target").asString()).isEqualTo(targets.get(i));
            assertThat(segments.get(i).get("state").asString()).isEqualTo("translated");
        }
        context.close();
    }
}
