package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.drafting.DraftingBrowser.awaitState;
import static org.warraq.desk.drafting.DraftingBrowser.photograph;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** Two people in one edition, each in a browser of their own: they see each other, and neither overwrites the other. */
@SharedNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInTheBrowserTest {

    private static final String FIRST = "[name='body.0.text']";

    @Autowired
    Newsroom newsroom;

    private DraftingBrowser browser;

    @BeforeAll
    void openBrowser() {
        newsroom.as("rima");
        browser = new DraftingBrowser(newsroom);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
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
        browser.complaints.clear();
    }

    private static void type(Page page, String text) {
        page.locator(FIRST).click();
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
    }

    private static Locator visible(Page page, String selector) {
        Locator found = page.locator(selector);
        found.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return found;
    }

    private void assign(String report, String from, String to) {
        String task = newsroom.task(report, "draft");
        expect(204, newsroom.as("huda").post("/api/tasks/" + task + "/assign", Map.of("to", to, "from", from)));
    }

    private Page look(BrowserContext context, String report) {
        Page page = browser.watched(context);
        page.navigate(browser.address("/tasks/" + newsroom.task(report, "draft")));
        return page;
    }

    private String latest(String report) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/en")
                .json()
                .get("content")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void eachSeesThatTheOtherIsThereAndWhatTheyType(String language) {
        String report = newsroom.start("Seen " + language);
        try (BrowserContext hers = browser.of("rima", language);
                BrowserContext his = browser.of("yusuf", language)) {
            Page writing = browser.open(hers, report);
            Page reading = look(his, report);
            PlaywrightAssertions.assertThat(visible(writing, "#company").locator("bdi"))
                    .hasCount(1);
            PlaywrightAssertions.assertThat(visible(reading, "#company").locator("bdi"))
                    .hasCount(1);
            assertThat(reading.locator("form#draft").count()).isZero();
            type(writing, " Seen as it is typed.");
            PlaywrightAssertions.assertThat(reading.locator("#live-draft")).containsText("Seen as it is typed.");
            photograph(reading, "seen-live-" + language);
            photograph(writing, "company-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void whoLosesTheTaskWritesNoMoreAndLosesNothing(String language) {
        String report = newsroom.start("Taken " + language);
        try (BrowserContext hers = browser.of("rima", language);
                BrowserContext his = browser.of("yusuf", language)) {
            Page writing = browser.open(hers, report);
            type(writing, " Typed by her.");
            awaitState(writing, "saved");
            assign(report, "rima", "yusuf");
            visible(writing, "#gone");
            assertThat(writing.locator("form#draft").getAttribute("inert")).isNotNull();
            photograph(writing, "gone-" + language);
            Page taken = browser.open(his, report);
            assertThat(taken.inputValue(FIRST)).endsWith(" Typed by her.");
            type(taken, " Typed by him.");
            awaitState(taken, "saved");
            taken.keyboard().press("Control+s");
            taken.waitForCondition(() -> latest(report).contains(" Typed by him."));
            assertThat(latest(report)).contains(" Typed by her. Typed by him.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void whatWasNeverSentMeetsWhatTheOtherSavedMeanwhile(String language) {
        String report = newsroom.start("Met " + language);
        try (BrowserContext hers = browser.of("rima", language);
                BrowserContext his = browser.of("yusuf", language)) {
            Page writing = browser.open(hers, report);
            hers.setOffline(true);
            type(writing, " Never sent.");
            awaitState(writing, "offline");
            assign(report, "rima", "yusuf");
            Page taken = browser.open(his, report);
            type(taken, " Saved meanwhile.");
            awaitState(taken, "saved");
            taken.keyboard().press("Control+s");
            taken.waitForCondition(() -> latest(report).contains(" Saved meanwhile."));
            assign(report, "yusuf", "rima");
            String before = latest(report);
            writing.close();
            hers.setOffline(false);
            Page again = browser.open(hers, report);
            // It is said that there is a newer version; who saves all the same sees both.
            visible(again, "[data-merge]");
            awaitState(again, "saved");
            again.keyboard().press("Control+s");
            visible(again, "#merge");
            photograph(again, "met-" + language);
            assertThat(again.locator("#merge").textContent()).contains("Never sent.", "Saved meanwhile.");
            assertThat(latest(report)).isEqualTo(before);
            again.locator("#merge .merge-open input[value=both]").first().check();
            again.locator("#merge .btn-primary").click();
            again.waitForURL("**done=merged*");
            again.keyboard().press("Control+s");
            again.waitForCondition(() -> latest(report).contains("Never sent."));
            assertThat(List.of(latest(report))).allMatch(text -> text.contains("Saved meanwhile."));
        }
    }
}
