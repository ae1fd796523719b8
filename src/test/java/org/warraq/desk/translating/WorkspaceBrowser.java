package org.warraq.desk.translating;

import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.warraq.support.Chromium;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.Wires;
import tools.jackson.databind.JsonNode;

/** People at the sheet in real browsers, over the demo newsroom's texts. */
final class WorkspaceBrowser implements AutoCloseable {

    final List<String> complaints = new ArrayList<>();

    private final Newsroom newsroom;
    private final Chromium chromium = Chromium.open();
    private final Map<String, String> sessions = new LinkedHashMap<>();

    WorkspaceBrowser(Newsroom newsroom) {
        this.newsroom = newsroom;
        newsroom.as("rima");
    }

    /** A report of the demo's text in this language, submitted. @return its id */
    String submitted(String source) {
        String reporter = source.equals("en") ? "rima" : "yusuf";
        Answer made = newsroom.as(reporter)
                .send(
                        "POST",
                        "/api/reports/import?sourceLanguage=" + source,
                        BodyPublishers.ofString(Wires.read(source)),
                        "Content-Type",
                        "text/plain; charset=utf-8");
        expect(201, made);
        String report = made.json().get("id").asString();
        newsroom.submitDraft(report, reporter);
        return report;
    }

    /** What each segment says in the other language, in their order. */
    List<String> targets(String report, String source) {
        return Wires.targets(newsroom.segments(report, Wires.other(source)), source);
    }

    /** A browser of somebody's own, signed in, in an interface language. */
    BrowserContext of(String person, String language, int width, ColorScheme scheme) {
        return of(
                person,
                language,
                new Browser.NewContextOptions()
                        .setViewportSize(width, width < 500 ? 844 : 1000)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    BrowserContext of(String person, String language, Browser.NewContextOptions how) {
        String session = sessions.computeIfAbsent(
                person,
                username -> Objects.requireNonNull(
                        Http.at(newsroom.port()).signIn(username, "demo").cookie("warraq")));
        BrowserContext context = chromium.browser().newContext(how);
        context.setDefaultTimeout(60_000);
        context.addCookies(
                List.of(new Cookie("warraq", session).setDomain("127.0.0.1").setPath("/")));
        Page page = context.newPage();
        page.navigate(address("/account?lang=" + language));
        page.close();
        return context;
    }

    BrowserContext of(String person, String language) {
        return of(person, language, 1440, ColorScheme.LIGHT);
    }

    /** A tab on a task, once its first segment is open. */
    Page open(BrowserContext context, String task) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address("/tasks/" + task));
        page.locator(".seg-open textarea.seg-field").waitFor();
        return page;
    }

    /** A translation that waits for its review; the review task, claimed by Salma. */
    String underReview(String report, String source) {
        String language = Wires.other(source);
        String task = newsroom.claim(report, "translate", "tariq");
        Http.at(newsroom.port()).signIn("tariq", "demo").get("/tasks/" + task);
        List<String> targets = targets(report, source);
        int at = 0;
        for (JsonNode segment : newsroom.segments(report, language)) {
            expect(200, newsroom.save(report, language, segment, targets.get(at), "tariq"));
            at++;
        }
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        return newsroom.claim(report, "review", "salma");
    }

    String address(String path) {
        return "http://127.0.0.1:" + newsroom.port() + path;
    }

    /** Once everything typed has arrived. */
    static void awaitSaved(Page page) {
        awaitState(page, "saved");
    }

    static void awaitState(Page page, String state) {
        page.locator(".ws-tools [data-saving][data-state=" + state + "]").waitFor();
    }

    static void photograph(Page page, String name) {
        photograph(page, name, false);
    }

    static void photograph(Page page, String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(whole)
                .setPath(Path.of("target", "screenshots", "workspace", name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
