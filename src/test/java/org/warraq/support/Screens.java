package org.warraq.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Screens looked at as people see them: nothing runs over its edge, lists count in the page's digits, the browser has nothing
 * to complain of, WCAG 2.2 AA holds as far as a machine can tell. Photographed under {@code target/screenshots}.
 */
public final class Screens {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String OVERFLOW = """
            () => document.documentElement.scrollWidth <= innerWidth ? '' :
              [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
                .slice(0, 5).map(one => one.tagName + '.' + one.className).join(' ')
            """;

    private static final String OTHER_DIGITS = """
            () => [...document.querySelectorAll('ol:lang(ar) > li')]
                .filter(one => ['decimal', 'decimal-leading-zero'].includes(getComputedStyle(one).listStyleType))
                .slice(0, 5).map(one => 'ol.' + one.parentElement.className).join(' ')
            """;

    private final Newsroom newsroom;
    private final Chromium chromium;
    private final String folder;
    private final Map<String, String> sessions = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    public Screens(Newsroom newsroom, Chromium chromium, String folder) {
        this.newsroom = newsroom;
        this.chromium = chromium;
        this.folder = folder;
    }

    /** What was found so far, each with the screen it was found on. */
    public List<String> complaints() {
        return complaints;
    }

    /** @param person whose screen it is */
    public void look(String name, String person, String path, String language, int width, ColorScheme scheme) {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
            context.addCookies(List.of(
                    new Cookie("warraq", session(person)).setDomain("127.0.0.1").setPath("/")));
            look(context.newPage(), name + "-" + language + "-" + width, path, language);
        }
    }

    private String session(String person) {
        return sessions.computeIfAbsent(person, who -> {
            newsroom.as(who);
            return Objects.requireNonNull(
                    Http.at(newsroom.port()).signIn(who, "demo").cookie("warraq"));
        });
    }

    private void look(Page page, String name, String path, String language) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(name + ": " + message.text() + " " + message.location());
            }
        });
        String address = "http://127.0.0.1:" + newsroom.port() + path;
        Response answer = page.navigate(address + (path.contains("?") ? "&" : "?") + "lang=" + language);
        page.waitForLoadState(LoadState.LOAD);
        if (answer.status() != 200 || !language.equals(page.locator("html").getAttribute("lang"))) {
            complaints.add(name + ": " + answer.status() + " in "
                    + page.locator("html").getAttribute("lang"));
        }
        String overflow = (String) page.evaluate(OVERFLOW);
        if (!overflow.isEmpty()) {
            complaints.add(name + " runs over: " + overflow);
        }
        String digits = (String) page.evaluate(OTHER_DIGITS);
        if (!digits.isEmpty()) {
            complaints.add(name + " counts in other digits: " + digits);
        }
        photograph(page, name);
        new AxeBuilder(page)
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(rule -> complaints.add(name + ": " + rule.getId() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList()));
    }

    private void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", folder, name + ".png")));
    }
}
