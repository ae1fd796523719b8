package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Suggestions taken by key, and sentences cut, put together and taken back, without a mouse. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryInTheBrowserTest {

    private static final String FIELD = ".seg-open textarea.seg-field";
    private static final String BEFORE = "تالفيا ورهوان تربطان شبكتي الكهرباء قبل الصيف المقبل";
    private static final String TMX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="x"
                adminlang="en" srclang="en" datatype="plaintext"/><body>
              <tu><tuv xml:lang="en"><seg>Talvia, Rahwan to join power grids before next summer</seg></tuv>
                  <tuv xml:lang="ar"><seg>%s</seg></tuv></tu>
            </body></tmx>
            """.formatted(BEFORE);

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

    @Test
    void aSimilarSuggestionStandsUneditedOnlyIfSomebodySaysSo() {
        expect(
                200,
                newsroom.as("admin")
                        .send(
                                "POST",
                                "/api/memory/import?format=tmx",
                                BodyPublishers.ofString(TMX),
                                "Content-Type",
                                "application/xml"));
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        try (BrowserContext context = browser.of("tariq", "ar")) {
            Page page = browser.open(context, task);
            page.locator(".suggestion").first().waitFor();
            photograph(page, "suggestions");
            page.keyboard().press("Control+1");
            assertThat(page.inputValue(FIELD)).isEqualTo(BEFORE);
            page.keyboard().press("Control+Enter");
            page.locator(".seg-unedited").waitFor();
            photograph(page, "unedited");
            page.keyboard().press("Control+Enter");
            awaitSaved(page);
        }
        JsonNode segment = newsroom.segments(report, "ar").get(0);
        assertThat(segment.get("state").asString()).isEqualTo("translated");
        assertThat(segment.at("/origin/kind").asString()).isEqualTo("fuzzy");
    }

    @Test
    void sentencesAreCutPutTogetherAndTakenBack() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        int before = newsroom.segments(report, "ar").size();
        try (BrowserContext context = browser.of("tariq", "en")) {
            Page page = browser.open(context, task);
            while (page.locator(".ws-long .seg-open").count() == 0) {
                page.keyboard().press("Alt+ArrowDown");
            }
            page.keyboard().insertText("نصّ أوّل");
            awaitSaved(page);
            page.keyboard().press("Alt+s");
            page.locator(".seg-cut").waitFor();
            page.keyboard().press("ArrowRight");
            photograph(page, "cutting");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator(".seg").count() == before + 1);
            assertThat(newsroom.segments(report, "ar")).hasSize(before + 1);
            page.locator(FIELD).waitFor();
            page.keyboard().press("Alt+m");
            page.waitForCondition(() -> page.locator(".seg").count() == before);
            page.locator(FIELD).waitFor();
            page.keyboard().press("Control+s");
            awaitSaved(page);
            page.keyboard().press("Control+a");
            page.keyboard().insertText("نصّ ثانٍ");
            awaitSaved(page);
            page.keyboard().press("Alt+h");
            page.locator(".seg-past li").first().waitFor();
            photograph(page, "history");
            page.keyboard().press("Alt+z");
            page.waitForCondition(() -> page.inputValue(FIELD).equals("نصّ أوّل"));
        }
    }
}
