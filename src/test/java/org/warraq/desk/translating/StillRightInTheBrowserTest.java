package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** What minor changes of a source left right is kept all at once. */
@SharedNewsroomTest
class StillRightInTheBrowserTest {

    private static final String TEXT = "The envoys met today. They agreed on 3 points. Nobody spoke of water.";

    @Autowired
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({"en, 2 minor changes: all still right", "ar, التعديلان الطفيفان: ما زالت الترجمة صحيحة"})
    void allMinorChangesAreKeptAndTheOthersStay(String language, String button) {
        String report = start();
        String task = newsroom.translate(report, "ar", "tariq");
        edit(report, "met today.", "met to-day.", true);
        edit(report, "agreed on 3", "agreed upon 3", true);
        edit(report, "of water", "of rivers", false);
        try (WorkspaceBrowser browser = new WorkspaceBrowser(newsroom);
                BrowserContext context = browser.of("tariq", language)) {
            Page page = browser.open(context, task);
            assertThat(page.locator("[data-do=keepMinor]").innerText()).isEqualTo(button);
            photograph(page, "minor-" + language);
            page.locator("[data-do=keepMinor]").click();
            page.waitForCondition(() -> page.locator("[data-do=keepMinor]").count() == 0);
            assertThat(page.locator(".seg-stale").count()).isOne();
            assertThat(page.locator(".seg[data-state=translated]").count()).isEqualTo(3);
            assertThat(browser.complaints).isEmpty();
        }
        assertThat(newsroom.segments(report, "ar")
                        .valueStream()
                        .filter(segment -> segment.get("stale").asBoolean())
                        .map(segment -> segment.get("source").asString()))
                .containsExactly("Nobody spoke of rivers.");
    }

    @Test
    void whatIsStillRightIsNotForTheReviewerToSay() {
        String report = start();
        String task = newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        String review = newsroom.claim(report, "review", "salma");
        edit(report, "met today.", "met to-day.", true);
        try (WorkspaceBrowser browser = new WorkspaceBrowser(newsroom);
                BrowserContext context = browser.of("salma", "en")) {
            Page page = browser.open(context, review);
            assertThat(page.locator("#ws-stale").count()).isOne();
            assertThat(page.locator("[data-do=keepMinor]").count()).isZero();
        }
    }

    private String start() {
        Map<String, Object> content = Map.of("headline", "Envoys", "body", List.of(Map.of("text", TEXT)));
        String report = newsroom.start("rima", "en", "", Map.of("content", content));
        newsroom.submitDraft(report, "rima");
        return report;
    }

    private void edit(String report, String before, String after, boolean minor) {
        String edition = "/api/reports/" + report + "/editions/en";
        Answer read = newsroom.as("rima").get(edition);
        String content = read.json().get("content").toString().replace(before, after);
        String body = "{\"content\":" + content + ",\"minor\":" + minor + "}";
        expect(200, newsroom.as("rima").json("PUT", edition, body, "If-Match", read.header("ETag")));
    }
}
