package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.warraq.desk.drafting.DraftingBrowser.awaitState;
import static org.warraq.desk.drafting.DraftingBrowser.photograph;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.warraq.language.Language;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import org.warraq.support.Wires;
import tools.jackson.databind.JsonNode;

/** What is to be looked at in a draft stands on its page as it opens, before any key and without any script. */
@SharedNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftAsOpenedTest {

    private static final Path SAMPLE = Path.of("..", "shared", "samples", "wire-report-en.txt");
    private static final Map<String, String> WRONG = Map.of(
            "en", "So Mr.Orlan said when he was asked. Later Mr.Selim agreed, he  said.",
            "ar", "قال الوزير, إن العمل يبدأ قريبًا جدًا. وقال الوفد في المساء, ذلك.");

    @Autowired
    Newsroom newsroom;

    @Autowired
    MessageSource messages;

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
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en, ar", "ar, en", "ar, ar"})
    void aPastedWireShowsItsFindingsCountedBeforeAnyKey(String language, String source) {
        String wire = Wires.read(source).replaceFirst("\n\n[^\n]+$", "\n\n" + WRONG.get(source));
        assertThat(opened(language, source, wire)).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theSampleWireShowsItsFindingsCountedBeforeAnyKey(String language) throws IOException {
        assumeTrue(Files.exists(SAMPLE), "the sample wire is not here");
        assertThat(opened(language, "en", Files.readString(SAMPLE))).isGreaterThan(10);
    }

    /** @return how many stand on the page of the draft that is made of a pasted text */
    private int opened(String language, String source, String wire) {
        String writer = source.equals("en") ? "rima" : "yusuf";
        try (BrowserContext context = browser.of(writer, language)) {
            Page page = browser.watched(context);
            page.navigate(browser.address("/reports/new"));
            page.selectOption("[name=sourceLanguage]", source);
            page.fill("#text", wire);
            page.locator(".bar .btn-primary").click();
            page.locator("#headline").waitFor();
            page.locator(".bar .btn-primary").click();
            page.waitForURL("**/tasks/*");
            awaitState(page, "saved");
            List<JsonNode> found = standing(writer, source, page.getAttribute("#draft", "data-report"));
            asTold(page, found, language);
            photograph(page, "opened-" + language + "-" + source);
            asServed(context, page.url(), language, found);
            return found.size();
        }
    }

    private List<JsonNode> standing(String writer, String source, String report) {
        List<JsonNode> found = new ArrayList<>();
        newsroom.as(writer)
                .get("/api/reports/" + report + "/findings?language=" + source)
                .json()
                .get("items")
                .forEach(found::add);
        return found;
    }

    private void asTold(Page page, List<JsonNode> found, String language) {
        assertThat(page.locator("#draft [data-finding]").count()).isEqualTo(found.size());
        assertThat(page.locator("#draft-standing").textContent()).isEqualTo(counted(found, language));
        Locator paragraphs = page.locator("[data-paragraph]:has([data-finding])");
        assertThat(paragraphs.count()).isPositive();
        assertThat(paragraphs.first().locator("[data-finding]").first().isVisible())
                .isTrue();
        assertThat(paragraphs
                        .first()
                        .locator("[data-finding] [data-aside]")
                        .first()
                        .isVisible())
                .isTrue();
    }

    // The same page without its scripts: each finding stands where its words do.
    private void asServed(BrowserContext context, String address, String language, List<JsonNode> found) {
        Document page = Jsoup.parse(context.request().get(address).text());
        assertThat(page.select("#draft-standing").text()).isEqualTo(counted(found, language));
        Map<String, Integer> expected = new HashMap<>();
        Map<String, Integer> beside = new HashMap<>();
        found.forEach(one -> expected.merge(home(page, one.get("paragraphId")), 1, Integer::sum));
        for (Element one : page.select("#draft [data-finding]")) {
            Element paragraph = one.closest("[data-paragraph]");
            String kind = Objects.requireNonNull(one.closest("[data-findings]")).attr("data-findings");
            String place =
                    paragraph == null ? kind : paragraph.select("[data-is=id]").attr("value");
            beside.merge(place, 1, Integer::sum);
        }
        assertThat(beside).isEqualTo(expected);
    }

    private static String home(Document page, JsonNode paragraph) {
        String id = paragraph == null || paragraph.isNull() ? "" : paragraph.asString();
        boolean stands = id.equals("headline")
                || (!id.isEmpty()
                        && page.select("[data-is=id]").eachAttr("value").contains(id));
        return stands ? id : "whole";
    }

    private String counted(List<JsonNode> found, String language) {
        long errors = found.stream()
                .filter(one -> one.get("severity").asString().equals("error"))
                .count();
        Object[] numbers = {(long) found.size(), errors, found.size() - errors};
        return messages.getMessage(
                "script.draft.standing", numbers, Language.of(language).locale());
    }

    @Test
    void theCountIsWrittenInTheWordsAndDigitsOfTheInterface() {
        Object[] numbers = {28, 3, 25};
        assertThat(messages.getMessage("script.draft.standing", numbers, Locale.ENGLISH))
                .isEqualTo("28 findings: 3 errors, 25 warnings");
        assertThat(messages.getMessage("script.draft.standing", numbers, Language.ARABIC.locale()))
                .isEqualTo("٢٨ ملاحظة: ٣ أخطاء، ٢٥ تنبيهًا");
    }

    @Test
    void aDraftWithNothingToLookAtSaysSo() {
        String report = newsroom.start("rima", "en", "", Map.of("content", Newsroom.content("Calm seas")));
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        rima.get("/account?lang=en");
        String page = rima.get("/tasks/" + newsroom.task(report, "draft")).body();
        assertThat(Jsoup.parse(page).select("#draft-standing").text()).isEqualTo("No findings");
    }

    @Test
    void whatIsTypedWhileAVersionIsOnItsWayIsSavedToo() {
        String report = newsroom.start("rima", "en", "", Map.of("content", Newsroom.content("On its way")));
        List<Route> held = new ArrayList<>();
        try (BrowserContext context = browser.of("rima", "en")) {
            Page page = browser.open(context, report);
            page.route("**/editions/en", route -> {
                if (route.request().method().equals("PUT")) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            page.locator("[name='body.1.text']").click();
            page.keyboard().press("Control+End");
            page.keyboard().press("Control+s");
            page.waitForCondition(() -> !held.isEmpty());
            page.keyboard().type(" Then it rained.");
            page.waitForResponse("**/editions/en", held.get(0)::resume);
            awaitState(page, "saved");
            page.reload();
            awaitState(page, "saved");
            assertThat(page.inputValue("[name='body.1.text']")).endsWith(" Then it rained.");
        }
        assertThat(newsroom.as("rima")
                        .get("/api/reports/" + report + "/editions/en/working-copy")
                        .body())
                .contains("Then it rained.");
    }
}
