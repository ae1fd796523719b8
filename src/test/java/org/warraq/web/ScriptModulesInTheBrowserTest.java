package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.warraq.language.Language;
import org.warraq.language.Numbering;
import org.warraq.support.Chromium;
import tools.jackson.databind.json.JsonMapper;

/** The scripts that need no page of the product: in the real browser, without a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptModulesInTheBrowserTest {

    private static final String ADDRESS = "http://scripts.test";
    private static final Path STATIC = Path.of("src", "main", "resources", "static");

    private static final String FORM = """
            <form><input data-is="headline"><input data-is="place"><input data-is="date"><input data-is="agency">
            <input data-is="meeting-place"><input data-is="meeting-date"><div data-participants></div>
            <div data-list="body"></div><div data-backgrounds></div><input data-is="byline"><textarea data-is="publicNote"></textarea>
            <template data-blank="participant"><div data-participant><input data-is="name-id"><input data-is="name">
              <input data-is="title"><select data-is="part"><option value=""><option value="guest"></select>
              <input data-is="side"></div></template>
            <template data-blank="paragraph"><div data-paragraph><input data-is="id"><textarea data-is="text"></textarea></div></template>
            <template data-blank="background"><fieldset data-group="background"><input data-is="background-date">
              <input data-is="report"><div data-list="background"></div></fieldset></template></form>
            """;

    private static final String FINDING = """
            <div class="field"><textarea>%s</textarea>
            <ul><li data-finding="1" data-start="%d" data-end="%d"><button type="button" data-mend hidden value="%s">mend</button></li></ul></div>
            """;

    private final JsonMapper json = JsonMapper.shared();
    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page page(String language, String words, String body) {
        Page page = chromium.browser().newContext().newPage();
        String html =
                "<!DOCTYPE html><html lang='%s' data-locale='%s'><meta charset='utf-8'><meta name='words' content='%s'><body>%s"
                        .formatted(language, language, HtmlUtils.htmlEscape(words), body);
        page.route(ADDRESS + "/**", route -> answer(route, html));
        page.navigate(ADDRESS + "/");
        return page;
    }

    private static void answer(Route route, String html) {
        String path = URI.create(route.request().url()).getPath();
        try {
            route.fulfill(
                    path.endsWith(".js")
                            ? new Route.FulfillOptions()
                                    .setContentType("text/javascript; charset=utf-8")
                                    .setBody(Files.readString(STATIC.resolve(path.substring(1))))
                            : new Route.FulfillOptions()
                                    .setContentType("text/html; charset=utf-8")
                                    .setBody(html));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each pair of texts. */
    @SuppressWarnings("unchecked")
    private static List<List<List<String>>> runs(Page page, List<List<String>> pairs) {
        return (List<List<List<String>>>) page.evaluate(
                "async pairs => { const {runs} = await import('/js/workspace/diff.js');"
                        + " return pairs.map(([before, after]) => runs(before, after)); }",
                pairs);
    }

    private static List<List<String>> runs(Page page, String before, String after) {
        return runs(page, List.of(List.of(before, after))).get(0);
    }

    private static String without(List<List<String>> runs, String fate) {
        StringBuilder text = new StringBuilder();
        runs.stream().filter(run -> !run.get(0).equals(fate)).forEach(run -> text.append(run.get(1)));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "en, the council met in spring, the council met again in spring, again",
        "ar, اجتمع المجلس في الربيع, اجتمع المجلس ثانية في الربيع, ثانية"
    })
    void aWordThatCameInIsAllThatIsMarked(String language, String before, String after, String added) {
        Page page = page(language, "{}", "<div id='ws' data-language='" + language + "'></div>");
        assertThat(runs(page, before, after))
                .filteredOn(run -> !run.get(0).equals("kept"))
                .singleElement()
                .satisfies(run -> assertThat(run).containsExactly("added", added + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aComparisonLosesNoWord(String language) {
        Page page = page(language, "{}", "<div id='ws' data-language='" + language + "'></div>");
        Random random = new Random(20261129);
        List<List<String>> pairs = new ArrayList<>();
        for (int time = 0; time < 200; time++) {
            pairs.add(List.of(text(random, language), text(random, language)));
        }
        List<List<List<String>>> runs = runs(page, pairs);
        for (int at = 0; at < pairs.size(); at++) {
            assertThat(without(runs.get(at), "added")).isEqualTo(pairs.get(at).get(0));
            assertThat(without(runs.get(at), "removed")).isEqualTo(pairs.get(at).get(1));
        }
        assertThat(runs(page, "x", "x")).containsExactly(List.of("kept", "x"));
        assertThat(runs(page, "", "")).isEmpty();
    }

    @Test
    void whatIsTooLongToCompareIsShownWhole() {
        Page page = page("en", "{}", "<div id='ws' data-language='en'></div>");
        String before = "one ".repeat(2_000);
        String after = "two ".repeat(2_000);
        assertThat(runs(page, before, after)).containsExactly(List.of("removed", before), List.of("added", after));
    }

    private static String text(Random random, String language) {
        String[] words = language.equals("ar")
                ? new String[] {"اجتمع", "المجلس", "في", "الربيع،", "«ثم»", "عاد", "12", "٣٫٥", "(أمس).", "\n"}
                : new String[] {"council", "met", "in", "spring,", "“then”", "it", "12", "3.5", "(again).", "\n"};
        List<String> said = new ArrayList<>();
        for (int at = random.nextInt(40); at > 0; at--) {
            said.add(words[random.nextInt(words.length)]);
        }
        return String.join(random.nextBoolean() ? " " : "  ", said);
    }

    @Test
    void aContentPutIntoAFormIsReadBackAsItWas() {
        Page page = page("en", "{}", FORM);
        Map<String, Object> content = Map.of(
                "headline",
                "Talks “resume”",
                "dateline",
                Map.of("place", "سَرُوان", "date", "2026-03-11", "agency", "SNA"),
                "meeting",
                Map.of(
                        "date", "2026-03-10",
                        "place", "Harbour Palace",
                        "participants",
                                List.of(Map.of(
                                        "name",
                                        "Lian Murad",
                                        "title",
                                        "Minister",
                                        "nameId",
                                        "n-1",
                                        "part",
                                        "guest",
                                        "side",
                                        "2"))),
                "body",
                List.of(Map.of("id", "a", "text", "First.\nStill first."), Map.of("id", "b", "text", " ")),
                "background",
                List.of(Map.of(
                        "date",
                        "2025-01-02",
                        "reportId",
                        "r-1",
                        "paragraphs",
                        List.of(Map.of("id", "c", "text", "كان قصيرًا.")))),
                "byline",
                "A. B.",
                "publicNote",
                "It was a Friday.");
        Object read = page.evaluate(
                "async content => { const {read, write} = await import('/js/draft/text.js');"
                        + " const form = document.forms[0]; write(form, content); write(form, content); return read(form); }",
                content);
        assertThat(json.valueToTree(read).equals(json.valueToTree(content)))
                .as(String.valueOf(read))
                .isTrue();
    }

    /** Scripts put messages together themselves, of a part of ICU's syntax: they must say what the server would. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void scriptsSayWhatTheServerWouldSay(String language) {
        IcuMessages messages = new IcuMessages();
        Locale locale = Language.of(language).locale();
        List<String> keys = messages.keys("en").stream()
                .filter(key -> key.startsWith("script.") || key.startsWith("time."))
                .filter(key -> !key.equals("time.moment"))
                .toList();
        assertThat(keys).hasSizeGreaterThan(20);
        Page page = page(Numbering.of(locale).toLanguageTag(), new ScriptWords(messages).json(locale), "");
        for (int number : new int[] {0, 1, 2, 3, 10, 11, 26, 100, 1_234}) {
            Object said = page.evaluate(
                    "async ([keys, number]) => { const {say} = await import('/js/words.js');"
                            + " return keys.map(key => say(key, number, number, number)); }",
                    List.of(keys, number));
            assertThat(said)
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .isEqualTo(keys.stream()
                            .map(key -> messages.getMessage(key, new Object[] {number, number, number}, null, locale))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'the 5 ministers met', true",
        "'Once more, ', 'Once more, the 5 ministers met', true",
        "gone, '', false"
    })
    void aFindingIsMendedWhereItsWordsHaveGone(String typed, String expected, boolean there) {
        Page page = page("en", "{}", FINDING.formatted("the 4 ministers met", 4, 5, "5"));
        page.evaluate("async () => (await import('/js/findings.js')).learn(document.querySelector('[data-finding]'))");
        if (there) {
            page.evaluate("typed => document.querySelector('textarea').setRangeText(typed, 0, 0)", typed);
        } else {
            page.evaluate("() => { document.querySelector('textarea').value = ''; }");
        }
        page.locator("[data-mend]").dispatchEvent("click");
        assertThat(page.locator("textarea").inputValue()).isEqualTo(expected);
        assertThat(page.locator("[data-finding]").count()).isZero();
    }
}
