package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** An error that is none is called a false alarm where it stands, with a reason. */
@OwnNewsroomTest
class OverridesInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    @Test
    void anErrorIsCalledAFalseAlarmBesideItsWords() {
        try (WorkspaceBrowser browser = new WorkspaceBrowser(newsroom)) {
            String report = browser.submitted("en");
            String task = newsroom.claim(report, "translate", "tariq");
            try (BrowserContext context = browser.of("tariq", "en")) {
                Page page = browser.open(context, task);
                page.keyboard().insertText("تالفيا وإلمارا تربطان ٣ شبكات كهرباء قبل الصيف المقبل");
                awaitSaved(page);
                page.locator(".finding-error .btn-link").first().click();
                page.locator(".finding-aside-form input").fill("The wire says so elsewhere.");
                page.keyboard().press("Enter");
                page.locator(".finding-aside").first().waitFor();
                photograph(page, "false-alarm");
                assertThat(page.locator(".finding-error").count()).isZero();
            }
            assertThat(newsroom.as("huda")
                            .get("/api/reports/" + report + "/findings?language=ar")
                            .body())
                    .contains("The wire says so elsewhere.");
            assertThat(browser.complaints).isEmpty();
        }
    }
}
