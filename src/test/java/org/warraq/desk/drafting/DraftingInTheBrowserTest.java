package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.drafting.DraftingBrowser.awaitState;
import static org.warraq.desk.drafting.DraftingBrowser.photograph;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import tools.jackson.databind.JsonNode;

/** What a reporter types is never lost: in a real browser, in both interface languages. */
@SharedNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftingInTheBrowserTest {

    private static final String FIRST = "[name='body.0.text']";
    private static final String SECOND = "[name='body.1.text']";

    @Autowired
    Newsroom newsroom;

    private DraftingBrowser browser;

    @BeforeAll
    void openBrowser() {
        newsroom.as("rima");
        browser = new DraftingBrowser(newsroom);
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

    /** A report in the language, by its reporter, with two paragraphs and a background. */
    private String start(String language, String headline) {
        boolean arabic = language.equals("ar");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("headline", headline);
        content.put("dateline", Map.of("place", arabic ? "سَرُوان" : "Sarwan", "date", "2026-03-11", "agency", "SNA"));
        content.put(
                "meeting",
                Map.of(
                        "place",
                        arabic ? "قصر الميناء" : "Harbour Palace",
                        "participants",
                        List.of(Map.of(
                                "name",
                                arabic ? "ليان مراد" : "Lian Murad",
                                "title",
                                arabic ? "وزيرة الريّ" : "Irrigation minister"))));
        content.put(
                "body",
                List.of(
                        Map.of("text", arabic ? "اجتمع الوفدان صباحًا." : "The delegations met in the morning."),
                        Map.of("text", arabic ? "واتفقا على بناء جسرين." : "They agreed to build two bridges.")));
        content.put(
                "background",
                List.of(Map.of(
                        "date",
                        "2025-03-14",
                        "paragraphs",
                        List.of(Map.of(
                                "text", arabic ? "كان اللقاء السابق قصيرًا." : "The earlier meeting was short.")))));
        return newsroom.start(writer(language), language, headline, Map.of("content", content));
    }

    private static String writer(String language) {
        return language.equals("en") ? "rima" : "yusuf";
    }

    private BrowserContext reporter(String language) {
        return browser.of(writer(language), language);
    }

    private JsonNode copy(String report, String language) {
        return newsroom.as(writer(language))
                .get("/api/reports/" + report + "/editions/" + language + "/working-copy")
                .json()
                .get("content");
    }

    private static void type(Page page, String field, String text) {
        page.locator(field).click();
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void whatIsTypedWithoutALineIsSentWhenItIsBack(String language) {
        String report = start(language, "Pulled " + language);
        BrowserContext context = reporter(language);
        Page page = browser.open(context, report);
        type(page, FIRST, " Before.");
        awaitState(page, "saved");
        context.setOffline(true);
        type(page, FIRST, " Pulled.");
        awaitState(page, "offline");
        type(page, SECOND, " Typed on.");
        photograph(page, "offline-" + language);
        context.setOffline(false);
        awaitState(page, "saved");
        assertThat(copy(report, language).at("/body/0/text").asString()).endsWith(" Before. Pulled.");
        assertThat(copy(report, language).at("/body/1/text").asString()).endsWith(" Typed on.");
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void whatWasTypedIsThereAfterTheTabWasClosed(String language) {
        String report = start(language, "Closed " + language);
        BrowserContext context = reporter(language);
        Page page = browser.open(context, report);
        type(page, FIRST, " Kept in time.");
        awaitState(page, "saved");
        context.setOffline(true);
        type(page, FIRST, " Never sent.");
        page.close();
        context.setOffline(false);
        Page again = browser.open(context, report);
        assertThat(again.inputValue(FIRST)).endsWith(" Kept in time. Never sent.");
        awaitState(again, "saved");
        assertThat(copy(report, language).at("/body/0/text").asString()).endsWith(" Kept in time. Never sent.");
        context.close();
        // And on another machine.
        BrowserContext elsewhere = reporter(language);
        assertThat(browser.open(elsewhere, report).inputValue(FIRST)).endsWith(" Kept in time. Never sent.");
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void twoTabsAreBroughtTogether(String language) {
        String report = start(language, "Two tabs " + language);
        BrowserContext context = reporter(language);
        Page one = browser.open(context, report);
        BrowserContext elsewhere = reporter(language);
        Page other = browser.open(elsewhere, report);
        type(one, FIRST, " From one.");
        type(one, SECOND, " Also from one.");
        awaitState(one, "saved");
        type(other, FIRST, " From the other.");
        awaitState(other, "conflict");
        other.locator("#merge").waitFor();
        photograph(other, "clash-" + language);
        assertThat(other.locator("#merge ins, #merge del").count()).isPositive();
        other.locator("#merge .merge-open input[value=both]").check();
        other.locator("#merge .btn-primary").click();
        other.waitForURL("**done=merged*");
        List<String> texts = new ArrayList<>();
        copy(report, language)
                .get("body")
                .forEach(paragraph -> texts.add(paragraph.get("text").asString()));
        assertThat(texts).hasSize(3);
        assertThat(texts.get(0)).endsWith(" From the other.");
        assertThat(texts.get(1)).endsWith(" From one.");
        assertThat(texts.get(2)).endsWith(" Also from one.");
        assertThat(other.inputValue(SECOND)).endsWith(" From one.");
        context.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aVersionSavedMeanwhileIsNeverOverwritten(String language) {
        String report = start(language, "Meanwhile " + language);
        BrowserContext context = reporter(language);
        Page page = browser.open(context, report);
        type(page, FIRST, " Mine.");
        awaitState(page, "saved");
        // Elsewhere a version is saved, by the API this time.
        JsonNode latest = newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/" + language)
                .json();
        Map<String, Object> theirs = Map.of(
                "headline",
                "Theirs",
                "body",
                List.of(
                        Map.of("id", latest.at("/content/body/0/id").asString(), "text", "Rewritten elsewhere."),
                        Map.of("id", latest.at("/content/body/1/id").asString(), "text", "As before.")));
        expect(
                200,
                newsroom.as(writer(language))
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/" + language,
                                Map.of("content", theirs),
                                "If-Match",
                                "\"1\""));
        type(page, FIRST, " More of mine.");
        awaitState(page, "conflict");
        page.locator("#merge .merge-open").first().waitFor();
        page.locator("#merge .btn-primary").click();
        page.waitForURL("**done=merged*");
        String merged = copy(report, language).toString();
        assertThat(merged).contains("Mine. More of mine.", "Rewritten elsewhere.", "As before.");
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void paragraphsAreSplitJoinedAndMovedByKeys(String language) {
        String report = start(language, "Shapes " + language);
        BrowserContext context = reporter(language);
        Page page = browser.open(context, report);
        String id = page.inputValue("[name='body.0.id']");
        String second = page.inputValue("[name='body.1.id']");
        String whole = page.inputValue(FIRST);
        page.locator(FIRST).click();
        page.keyboard().press("Control+Home");
        for (int i = 0; i < 5; i++) {
            page.keyboard().press(language.equals("ar") ? "ArrowLeft" : "ArrowRight");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-list=body] > [data-paragraph]").count()).isEqualTo(3);
        awaitState(page, "saved");
        assertThat(page.inputValue("[name='body.0.id']")).isEqualTo(id);
        assertThat(page.inputValue("[name='body.1.id']")).isNotBlank().isNotIn(id, second);
        page.keyboard().press("Backspace");
        assertThat(page.inputValue(FIRST).replace(" ", "")).isEqualTo(whole.replace(" ", ""));
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.inputValue("[name='body.1.id']")).isEqualTo(id);
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.inputValue("[name='background.0.0.id']")).isEqualTo(id);
        page.locator("[value='participants.add']").click();
        page.keyboard().type("Noor Hadid");
        page.locator("[value='background.add']").click();
        assertThat(page.locator("[data-group=background]").count()).isEqualTo(2);
        page.locator("[data-group=background] [data-removes]").last().click();
        awaitState(page, "saved");
        page.keyboard().press("Control+s");
        page.waitForCondition(() -> page.inputValue("[name=base]").equals("2"));
        JsonNode saved = newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/" + language)
                .json();
        assertThat(saved.at("/number").asInt()).isEqualTo(2);
        assertThat(saved.at("/content/body/0/id").asString()).isEqualTo(second);
        assertThat(saved.at("/content/background/0/paragraphs/0/id").asString()).isEqualTo(id);
        assertThat(saved.at("/content/meeting/participants/1/name").asString()).isEqualTo("Noor Hadid");
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void requiredFieldsAreAskedForAtSubmitOnly(String language) {
        String report = start(language, "Required " + language);
        BrowserContext context = reporter(language);
        Page page = browser.open(context, report);
        page.fill("#headline", "");
        awaitState(page, "saved");
        page.locator(FIRST).click();
        page.keyboard().press("Control+Enter");
        page.locator(".field-error").waitFor();
        page.waitForCondition(() -> "headline".equals(page.evaluate("document.activeElement.id")));
        photograph(page, "required-" + language);
        page.keyboard().type("Now it has one");
        awaitState(page, "saved");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/tasks?done=submitted*");
        // Nobody has taken it up: it can be taken back.
        page.locator("form[action$=take-back] button").click();
        page.waitForURL("**/tasks?done=taken-back*");
        assertThat(newsroom.state(report)).isEqualTo("draft");
        context.close();
    }
}
