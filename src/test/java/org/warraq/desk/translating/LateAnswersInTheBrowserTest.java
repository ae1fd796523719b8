package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Wires;

/** An answer belongs to its segment and to the text it was asked about, whatever is open when it comes. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateAnswersInTheBrowserTest {

    private static final String FIELD = ".seg-open textarea.seg-field";

    /** When a segment was first marked as wrong, after the key that left it was pressed: in milliseconds. */
    private static final String WATCH = """
            () => {
              addEventListener('keydown', event => event.code === 'Enter' && event.ctrlKey && (window.left ??= performance.now()), true);
              new MutationObserver(() => document.querySelector('.seg[data-findings="error"]') && (window.marked ??= performance.now()))
                .observe(document.getElementById('ws'), {subtree: true, attributes: true, attributeFilter: ['data-findings']});
            }
            """;

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

    private static String wrong(String text) {
        return text + (text.codePointAt(0) >= 0x600 ? " ٧٣ مرّة" : " 73 times");
    }

    private static Locator segment(Page page, int at) {
        return page.locator(".seg").nth(at);
    }

    private static void awaitMark(Page page, int at, String worst) {
        Locator all = page.locator(".seg");
        page.waitForCondition(() -> worst.equals(all.nth(at).getAttribute("data-findings")));
    }

    private static int done(Page page) {
        return ((Number) page.evaluate("document.getElementById('progress').value")).intValue();
    }

    private static int words(Page page, int at) {
        return Integer.parseInt(segment(page, at).getAttribute("data-words"));
    }

    private static String word(Page page, int at) {
        return segment(page, at).locator("[data-state-word]").textContent();
    }

    @ParameterizedTest
    @CsvSource({"en, en, Has an error", "ar, ar, فيه خطأ"})
    void aWrongNumberLeftAtTypingSpeedIsMarkedWithinASecond(String language, String source, String faulty) {
        String report = browser.submitted(source);
        String task = newsroom.claim(report, "translate", "tariq");
        List<String> texts = browser.targets(report, source);
        try (BrowserContext context = browser.of("tariq", language)) {
            Page page = browser.open(context, task);
            page.evaluate(WATCH);
            page.keyboard().type(wrong(texts.get(0)));
            page.keyboard().press("Control+Enter");
            for (int at = 1; at < 4; at++) {
                page.keyboard().type(texts.get(at));
                page.keyboard().press("Control+Enter");
            }
            awaitMark(page, 0, "error");
            assertThat(((Number) page.evaluate("window.marked - window.left")).doubleValue())
                    .isLessThan(1_000);
            awaitMark(page, 3, "");
            assertThat(word(page, 0)).isEqualTo(faulty);
            assertThat(word(page, 1)).isNotEqualTo(faulty);
            assertThat(done(page)).isEqualTo(words(page, 1) + words(page, 2) + words(page, 3));
            page.selectOption("#ws-filter", "findings");
            segment(page, 0).waitFor();
            assertThat(segment(page, 1).isVisible()).isFalse();
            photograph(page, "left-wrong-" + language + "-" + source);
            awaitSaved(page);
        }
    }

    /** Holds what is asked about texts with these words. */
    private static List<Route> holding(Page page, String words) {
        List<Route> held = new ArrayList<>();
        page.route("**/api/checks", route -> {
            if (route.request().postData().contains(words)) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    @Test
    void anAnswerThatComesLateMarksTheSegmentItIsAbout() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        List<String> texts = browser.targets(report, "en");
        try (BrowserContext context = browser.of("tariq", "ar")) {
            Page page = browser.open(context, task);
            List<Route> held = holding(page, "٧٣");
            page.route("**/findings?language=*", Route::abort);
            page.selectOption("#ws-filter", "findings");
            page.keyboard().press("Alt+ArrowDown");
            page.selectOption("#ws-filter", "all");
            page.locator(".seg-target").first().click();
            page.locator(FIELD).fill(wrong(texts.get(0)));
            page.keyboard().press("Control+Enter");
            page.waitForCondition(() -> !held.isEmpty());
            page.keyboard().insertText(texts.get(1));
            page.keyboard().press("Control+Enter");
            awaitMark(page, 1, "");
            assertThat(segment(page, 0).getAttribute("class")).doesNotContain("seg-open");
            held.forEach(Route::resume);
            awaitMark(page, 0, "error");
            assertThat(done(page)).isEqualTo(words(page, 1));
            page.locator(".seg-target").first().click();
            page.locator(".seg-open .finding-error").first().waitFor();
        }
    }

    @Test
    void anAnswerAboutAnEarlierTextSaysNothingOfTheLaterOne() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        List<String> texts = browser.targets(report, "en");
        try (BrowserContext context = browser.of("tariq", "en")) {
            Page page = browser.open(context, task);
            page.route("**/findings?language=*", Route::abort);
            List<Route> held = holding(page, "٧٣");
            page.locator(FIELD).fill(wrong(texts.get(0)));
            page.waitForCondition(() -> !held.isEmpty());
            page.waitForResponse("**/api/checks", () -> page.locator(FIELD).fill(texts.get(0)));
            page.waitForResponse("**/api/checks", () -> held.get(0).resume());
            // What is asked next is answered last: by then the late one has been heard.
            page.keyboard().press("Alt+ArrowDown");
            page.waitForResponse("**/api/checks", () -> page.locator(FIELD).fill("٩٩٩"));
            awaitMark(page, 1, "error");
            assertThat(segment(page, 0).getAttribute("data-findings")).isEmpty();
        }
    }

    @Test
    void aQuestionThatWasLostIsAskedAgain() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        List<String> texts = browser.targets(report, "en");
        try (BrowserContext context = browser.of("tariq", "en")) {
            Page page = context.newPage();
            page.clock().install();
            page.close();
            Page again = browser.open(context, task);
            again.route("**/findings?language=*", Route::abort);
            List<Route> lost = new ArrayList<>();
            again.route("**/api/checks", route -> {
                lost.add(route);
                if (lost.size() == 1) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            again.locator(FIELD).fill(wrong(texts.get(0)));
            again.keyboard().press("Control+Enter");
            again.waitForCondition(() -> !lost.isEmpty());
            again.clock().fastForward(6_000);
            awaitMark(again, 0, "error");
        }
    }

    @Test
    void aPageThatIsOlderThanWhatWasSavedMeanwhileTakesNothingBack() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        List<String> texts = browser.targets(report, "en");
        try (BrowserContext context = browser.of("tariq", "en")) {
            Page page = browser.open(context, task);
            List<Runnable> held = new ArrayList<>();
            page.route("**/tasks/" + task, route -> {
                var older = route.fetch();
                held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(older)));
            });
            var last = newsroom.segments(report, "ar").get(texts.size() - 1);
            expect(200, newsroom.save(report, "ar", last, texts.get(texts.size() - 1), "tariq"));
            page.waitForCondition(() -> !held.isEmpty());
            page.locator(FIELD).fill(texts.get(0));
            page.keyboard().press("Control+Enter");
            awaitSaved(page);
            page.unroute("**/tasks/" + task);
            held.get(0).run();
            page.waitForCondition(() -> segment(page, texts.size() - 1)
                    .locator("[data-target]")
                    .textContent()
                    .equals(texts.get(texts.size() - 1)));
            assertThat(segment(page, 0).locator("[data-target]").textContent()).isEqualTo(texts.get(0));
            page.locator(".seg-target").first().click();
            page.keyboard().press("End");
            page.keyboard().insertText(" اليوم");
            awaitSaved(page);
        }
        assertThat(newsroom.segments(report, "ar").get(0).get("target").asString())
                .isEqualTo(texts.get(0) + " اليوم");
    }

    @Test
    void aNoteThatIsNotSentWaitsAtItsSegment() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        try (BrowserContext context = browser.of("tariq", "en")) {
            Page page = browser.open(context, task);
            List<Route> held = new ArrayList<>();
            page.route("**/notes", route -> {
                if (route.request().method().equals("POST")) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            page.keyboard().press("Alt+q");
            page.keyboard().insertText("Which of the two lines is meant?");
            page.locator(".note-ask [value=question]").click();
            page.waitForCondition(() -> !held.isEmpty());
            page.locator(".seg-target").nth(1).click();
            Locator flag = segment(page, 0).locator("[data-notes-flag]");
            assertThat(flag.textContent()).isEqualTo("A note is not sent yet");
            held.get(0).abort();
            page.locator(".seg-target").first().click();
            assertThat(page.inputValue(".seg-open .note-ask textarea")).isEqualTo("Which of the two lines is meant?");
            page.locator(".note-ask [value=question]").click();
            page.waitForCondition(() -> held.size() == 2);
            page.locator(".seg-target").nth(1).click();
            held.get(1).resume();
            page.waitForCondition(() -> flag.textContent().equals("1 note"));
            assertThat(page.evaluate("document.activeElement.className").toString())
                    .contains("seg-field");
            page.locator(".seg-target").first().click();
            page.locator(".seg-open .note .said-text").waitFor();
            assertThat(page.locator(".seg-open .note-ask").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, translate", "ar, review"})
    void whatIsWrongIsMarkedAsTheSheetOpens(String language, String stage) {
        String report = browser.submitted("en");
        boolean reviews = stage.equals("review");
        String person = reviews ? "salma" : "tariq";
        String task = reviews ? browser.underReview(report, "en") : newsroom.claim(report, "translate", "tariq");
        List<String> texts = browser.targets(report, "en");
        for (int at : new int[] {0, 2}) {
            var segment = newsroom.segments(report, Wires.other("en")).get(at);
            expect(200, newsroom.save(report, "ar", segment, wrong(texts.get(at)), person));
        }
        String finding = newsroom.as(person)
                .get("/api/reports/" + report + "/findings?language=ar")
                .json()
                .at("/items/0/id")
                .asString();
        expect(
                200,
                newsroom.as(person)
                        .post(
                                "/api/reports/" + report + "/findings/" + finding + "/dismiss",
                                java.util.Map.of("reason", "It is in the wire.")));
        try (BrowserContext context = browser.of(person, language)) {
            Page page = browser.open(context, task);
            awaitMark(page, 2, "error");
            page.locator(".seg-target").first().click();
            page.locator(".seg-open .finding-aside").waitFor();
            page.locator(".seg-open .finding-error")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(segment(page, 0).getAttribute("data-findings")).isEmpty();
            assertThat(word(page, 2)).isEqualTo(language.equals("en") ? "Has an error" : "فيه خطأ");
            photograph(page, "opened-wrong-" + language + "-" + stage);
        }
    }
}
