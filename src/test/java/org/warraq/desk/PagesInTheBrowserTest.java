package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Chromium;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.WarraqTest;
import tools.jackson.databind.JsonNode;

/**
 * Every screen in each language, narrow and wide, light and dark: nothing runs over its edge, the browser has nothing to
 * complain of, and WCAG 2.2 AA holds as far as a machine can tell. Photographed under {@code target/screenshots/pages}.
 */
@WarraqTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInTheBrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String OVERFLOW = """
            () => document.documentElement.scrollWidth <= innerWidth ? '' :
              [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
                .slice(0, 5).map(one => one.tagName + '.' + one.className).join(' ')
            """;

    @Autowired
    Newsroom newsroom;

    private Chromium chromium;

    /** Whose page it is ({@code ""}: a stranger's), and where. */
    private record Screen(String name, String person, String path, int status) {}

    private final List<Screen> screens = new ArrayList<>();
    private final Map<String, String> sessions = new LinkedHashMap<>();

    @BeforeAll
    void open() {
        chromium = Chromium.open();
        for (String person : List.of("rima", "tariq", "salma", "huda", "edward", "admin")) {
            newsroom.as(person);
            Http browser = Http.at(newsroom.port()).signIn(person, "demo");
            sessions.put(person, Objects.requireNonNull(browser.cookie("warraq")));
        }
        String published = newsroom.published("Seven ministers agree on the water of the lower basin");
        String slug = newsroom.report(published).get("slug").asString();
        String translated = newsroom.start("Ports of the northern coast open a joint office");
        newsroom.submitDraft(translated, "rima");
        String approval = newsroom.upToApproval("Two capitals set a date for the border talks");
        String reviewed = newsroom.start("The harbour council meets for the third time this year");
        newsroom.submitDraft(reviewed, "rima");
        String translation = newsroom.translate(reviewed, "ar", "tariq");
        newsroom.complete(translation, "tariq", Map.of("decision", "submit"));
        String drafted = newsroom.start("A draft about the new railway between the valleys");

        of("", "sign-in", "/sign-in");
        of("", "public-latest", "/{lang}/");
        of("", "public-report", "/{lang}/reports/" + slug);
        screens.add(new Screen("public-missing", "", "/{lang}/reports/nothing-here", 404));
        of("rima", "new-report", "/reports/new");
        of("rima", "draft", "/tasks/" + newsroom.task(drafted, "draft"));
        of("rima", "account", "/account");
        of("tariq", "translate", "/tasks/" + newsroom.claim(translated, "translate", "tariq"));
        of("tariq", "tasks-mine", "/tasks?scope=mine");
        of("salma", "review", "/tasks/" + newsroom.claim(reviewed, "review", "salma"));
        of("huda", "approve", "/tasks/" + newsroom.claim(approval, "approve", "huda"));
        of("huda", "tasks-all", "/tasks?scope=all");
        of("edward", "task-of-another", "/tasks/" + newsroom.task(approval, "approve"));
        of("huda", "reports", "/reports");
        of("huda", "report", "/reports/" + published);
        of("huda", "version", "/reports/" + published + "/versions/ar/1");
        screens.add(new Screen("not-found", "huda", "/reports/00000000-0000-0000-0000-000000000000", 404));
        of("admin", "people", "/people");
        of("admin", "policy", "/policy");
        of("admin", "memory", "/memory");
        of("tariq", "memory-found", "/memory?q=talked");
        of("huda", "memory-nothing", "/memory?q=nobody%20ever%20said%20so");
        of("huda", "memory-unit", "/memory/units/" + unit());
        removals(published, drafted);
        of("edward", "removals", "/removals");
    }

    /** A long one, with marks in it. */
    private String unit() {
        String tmx =
                "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu tuid=\"ferry-1\"><note>From the old archive.</note>"
                        + "<tuv xml:lang=\"en\"><seg>The <bpt i=\"1\">b</bpt>ferry<ept i=\"1\">b</ept> to the northern islands"
                        + " resumed on Friday after 3 weeks, the port authority said in a statement.</seg></tuv>"
                        + "<tuv xml:lang=\"ar\"><seg>استأنفت العبّارة رحلاتها إلى الجزر الشمالية يوم الجمعة بعد 3 أسابيع، بحسب بيان"
                        + " لسلطة الميناء.</seg></tuv></tu></body></tmx>";
        Newsroom.expect(
                200,
                newsroom.as("huda")
                        .send(
                                "POST",
                                "/api/memory/import?format=tmx",
                                BodyPublishers.ofString(tmx),
                                "Content-Type",
                                "application/xml"));
        String page =
                Http.at(newsroom.port()).signIn("huda", "demo").get("/memory").body();
        Matcher first = Pattern.compile("/memory/units/([0-9a-f-]{36})").matcher(page);
        assertThat(first.find()).isTrue();
        return first.group(1);
    }

    /** One that was refused and one that waits. Edward becomes an admin by it. */
    private void removals(String refused, String waiting) {
        promote("edward");
        Map<String, Object> why = Map.of("reason", "A court has ordered that the name of a witness be taken out.");
        String path = "/api/reports/%s/editions/en/versions/1/removal";
        String first = newsroom.as("admin")
                .post(path.formatted(refused), why)
                .json()
                .get("id")
                .asString();
        Newsroom.expect(
                200,
                newsroom.as("edward")
                        .post("/api/removals/" + first + "/refusal", Map.of("reason", "It names another report.")));
        Newsroom.expect(201, newsroom.as("admin").post(path.formatted(waiting), why));
    }

    private void promote(String username) {
        JsonNode person = newsroom.as("admin")
                .get("/api/people?limit=50")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
        Newsroom.expect(
                200,
                newsroom.as("admin")
                        .json(
                                "PATCH",
                                "/api/people/" + person.get("id").asString(),
                                Map.of("roles", List.of("editor", "admin")),
                                "If-Match",
                                person.get("etag").asString()));
    }

    private void of(String person, String name, String path) {
        screens.add(new Screen(name, person, path, 200));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 390, LIGHT", "en, 1440, DARK", "ar, 390, DARK", "ar, 1440, LIGHT"})
    void everyScreenIsWhole(String language, int width, ColorScheme scheme) {
        List<String> complaints = new ArrayList<>();
        for (Screen screen : screens) {
            try (BrowserContext context = context(screen, width, scheme)) {
                look(context.newPage(), screen, language, scheme, complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private BrowserContext context(Screen screen, int width, ColorScheme scheme) {
        BrowserContext context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
        String session = sessions.get(screen.person());
        if (session != null) {
            context.addCookies(
                    List.of(new Cookie("warraq", session).setDomain("127.0.0.1").setPath("/")));
        }
        return context;
    }

    private void look(Page page, Screen screen, String language, ColorScheme scheme, List<String> complaints) {
        String where = screen.name() + " " + language + " " + page.viewportSize().width + " " + scheme + ": ";
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> {
            boolean isAnswerItself = message.text().contains("status of 404") && screen.status() == 404;
            if (message.type().equals("error") && !isAnswerItself) {
                said.add(where + message.text() + " " + message.location());
            }
        });
        String path = screen.path().replace("{lang}", language);
        String address = "http://127.0.0.1:" + newsroom.port() + path;
        Response answer = page.navigate(address + (path.contains("?") ? "&" : "?") + "lang=" + language);
        if (answer.status() != screen.status()) {
            complaints.add(where + answer.status());
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            complaints.add(where + "in another language");
        }
        page.waitForLoadState(LoadState.LOAD);
        // what is said later is said of the tools that look at the page
        complaints.addAll(said);
        String overflow = (String) page.evaluate(OVERFLOW);
        if (!overflow.isEmpty()) {
            complaints.add(where + "runs over: " + overflow);
        }
        new AxeBuilder(page)
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(rule -> complaints.add(where + rule.getId() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList()));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target",
                        "screenshots",
                        "pages",
                        screen.name() + "-" + language + "-" + page.viewportSize().width + ".png")));
    }
}
