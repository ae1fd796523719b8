package org.warraq.desk.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Chromium;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Screens;
import tools.jackson.databind.JsonNode;

/** The pages of the lexicon in both languages, narrow and wide, light and dark; and names while a report is drafted. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LexiconInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    private Chromium chromium;
    private Screens screens;
    private String known = "";
    private String proposal = "";

    @BeforeAll
    void open() {
        newsroom.as("huda");
        chromium = Chromium.open();
        known = add(
                "huda",
                "/api/names",
                Map.of(
                        "kind",
                        "person",
                        "forms",
                        List.of(
                                form("en", "Karam al-Zubaydi", "preferred"),
                                form("en", "al-Zubaydi", "allowed"),
                                form("en", "al-Zubedi", "wrong"),
                                form("ar", "كرم الزبيدي", "preferred")),
                        "titles",
                        List.of(
                                Map.of("language", "en", "text", "Minister of Water", "from", "2024-03-01"),
                                Map.of("language", "ar", "text", "وزير المياه", "from", "2024-03-01")),
                        "note",
                        "He spells it so himself."));
        add(
                "huda",
                "/api/names",
                Map.of("kind", "person", "forms", List.of(form("en", "Kareem al-Zubaidi", "preferred"))));
        add(
                "huda",
                "/api/names",
                Map.of(
                        "kind",
                        "place",
                        "forms",
                        List.of(form("ar", "قصرين", "preferred"), form("en", "Qasrin", "preferred"))));
        proposal = add(
                "tariq",
                "/api/names",
                Map.of("kind", "person", "forms", List.of(form("ar", "نبيل سحّار", "preferred"))));
        add(
                "huda",
                "/api/terms",
                Map.of(
                        "domain",
                        "water",
                        "definition",
                        "The share of each country in the flow of a river that crosses borders.",
                        "forms",
                        List.of(
                                form("en", "water share", "preferred"),
                                form("en", "water portion", "forbidden"),
                                form("ar", "الحصة المائية", "preferred"))));
        screens = new Screens(newsroom, chromium, "lexicon");
        screens.add("huda", "names", "/names");
        screens.add("huda", "name", "/names/" + known);
        screens.add("huda", "proposal", "/names/" + proposal);
        screens.add("huda", "new-name", "/names/new");
        screens.add("huda", "terms", "/terms");
        screens.add("huda", "new-term", "/terms/new");
    }

    private static Map<String, Object> form(String language, String text, String use) {
        return Map.of("language", language, "text", text, "use", use);
    }

    private String add(String username, String path, Map<String, Object> wanted) {
        Answer added = newsroom.as(username).post(path, wanted);
        expect(201, added);
        return added.json().get("id").asString();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private BrowserContext of(String username, int width, ColorScheme scheme) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
        String session = Objects.requireNonNull(
                Http.at(newsroom.port()).signIn(username, "demo").cookie("warraq"));
        context.addCookies(
                List.of(new Cookie("warraq", session).setDomain("127.0.0.1").setPath("/")));
        context.setDefaultTimeout(30_000);
        return context;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + newsroom.port() + path;
    }

    @Test
    void everyScreenIsWhole() {
        assertThat(screens.byTurns()).isEmpty();
    }

    @Tag("sweep")
    @ParameterizedTest
    @EnumSource
    void everyScreenIsWholeInEveryWay(Screens.Way way) {
        assertThat(screens.in(way)).isEmpty();
    }

    @Test
    void editorAddsChangesAndMergesNames() {
        try (BrowserContext context = of("huda", 1440, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("/names/new?lang=en"));
            page.fill("#form-text-0", "Zayd Hamdan");
            page.click("[value=add-form]");
            page.fill("#form-text-2", "Zaid Hamdan");
            page.selectOption("#form-use-2", "wrong");
            page.click("[value=add-title]");
            page.fill("#title-text-0", "Envoy");
            page.fill("#title-from-0", "2017-01-01");
            page.locator("#record p [value=save]").click();
            page.waitForURL("**/names/*?done=added");
            assertThat(page.locator("h1").innerText()).isEqualTo("Zayd Hamdan");
            page.fill("#form-text-0", "");
            page.fill("#form-text-1", "...");
            page.locator("#record p [value=save]").click();
            assertThat(page.locator("[role=alert]").innerText()).contains("at least one letter");
            String twice = add(
                    "huda",
                    "/api/names",
                    Map.of("kind", "person", "forms", List.of(form("en", "Zayed Hamdan", "preferred"))));
            page.navigate(address("/names/" + twice + "?lang=en"));
            page.locator(".lexicon-merge label")
                    .filter(new Locator.FilterOptions().setHasText("Zayd Hamdan"))
                    .click();
            page.locator(".lexicon-merge button").click();
            page.waitForURL("**/names/*?done=merged");
            JsonNode merged = newsroom.as("huda").get("/api/names/" + twice).json();
            assertThat(merged.get("mergedInto").asString()).isNotBlank();
            assertThat(newsroom.as("huda")
                            .get("/api/names/" + merged.get("mergedInto").asString())
                            .body())
                    .contains("Zayd Hamdan", "Zayed Hamdan");
            page.navigate(address("/names/" + proposal + "?lang=en"));
            page.fill("#reason", "Nobody of that name is known.");
            page.locator(".lexicon-refuse button").click();
            page.waitForURL("**/names/*?done=refused");
            assertThat(page.locator("main").innerText()).contains("Nobody of that name is known.");
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "ar"})
    void reporterFindsAndProposesParticipantsWhileDrafting(String language) {
        boolean arabic = language.equals("ar");
        String report = newsroom.start(
                "rima",
                language,
                arabic ? "لقاء" : "A meeting",
                Map.of("content", Map.of("headline", "x", "body", List.of())));
        String task = newsroom.task(report, "draft");
        try (BrowserContext context = of("rima", 1440, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.navigate(address("/tasks/" + task + "?lang=" + language));
            page.locator("[data-saving][data-state]").waitFor();
            page.click("[value='participants.add']");
            Locator name = page.locator("[name='participant.0.name']");
            name.pressSequentially(arabic ? "كرم" : "karam al-");
            page.locator("#known-names option")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(page.locator("#known-names option").first().getAttribute("value"))
                    .isEqualTo(arabic ? "كرم الزبيدي" : "Karam al-Zubaydi");
            name.fill("");
            name.pressSequentially(arabic ? "كرم الزبيدي" : "Karam al-Zubaydi");
            name.blur();
            Locator id = page.locator("[name='participant.0.name-id']");
            Newsroom.await(() -> known.equals(id.inputValue()));
            assertThat(page.locator("[name='participant.0.title']").inputValue())
                    .isEqualTo(arabic ? "وزير المياه" : "Minister of Water");

            page.click("[value='participants.add']");
            Locator other = page.locator("[name='participant.1.name']");
            other.pressSequentially(arabic ? "كرم الزبيدى ي" : "Karam Zubeidi");
            other.blur();
            page.locator("[data-name-hint] button").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "lexicon", "drafting-" + language + ".png")));
            page.locator("[data-name-hint] button").last().click();
            Locator proposed = page.locator("[name='participant.1.name-id']");
            Newsroom.await(() -> !proposed.inputValue().isEmpty());
            JsonNode made = newsroom.as("huda")
                    .get("/api/names/" + proposed.inputValue())
                    .json();
            assertThat(made.get("state").asString()).isEqualTo("proposed");
            assertThat(complaints).isEmpty();
        }
    }
}
