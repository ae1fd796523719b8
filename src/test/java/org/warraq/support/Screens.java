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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Screens looked at as people see them: nothing runs over its edge, lists count in the page's digits, the browser has nothing
 * to complain of, WCAG 2.2 AA holds as far as a machine can tell. Photographed under {@code target/screenshots}.
 */
public final class Screens {

    /** How a screen is looked at. */
    public enum Way {
        ENGLISH_NARROW("en", 390, ColorScheme.LIGHT),
        ENGLISH_WIDE("en", 1440, ColorScheme.DARK),
        ARABIC_NARROW("ar", 390, ColorScheme.DARK),
        ARABIC_WIDE("ar", 1440, ColorScheme.LIGHT);

        private final String language;
        private final int width;
        private final ColorScheme scheme;

        Way(String language, int width, ColorScheme scheme) {
            this.language = language;
            this.width = width;
            this.scheme = scheme;
        }

        @Override
        public String toString() {
            return language + "-" + width;
        }
    }

    /** Whose screen it is ({@code ""}: a stranger's), where it is, and what it is answered with. */
    private record Screen(String person, String name, String path, int status) {}

    private record Seat(String person, Way way) {}

    /** A language after the other, so that two screens that belong together are seen in both. */
    private static final List<Way> WAYS =
            List.of(Way.ENGLISH_NARROW, Way.ARABIC_WIDE, Way.ENGLISH_WIDE, Way.ARABIC_NARROW);

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Thousands of shapes, a picture to people; what it says stands beside it in words. */
    private static final String DRAWINGS = ".canvas svg";

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
    private final List<Screen> screens = new ArrayList<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Map<Seat, BrowserContext> contexts = new HashMap<>();

    public Screens(Newsroom newsroom, Chromium chromium, String folder) {
        this.newsroom = newsroom;
        this.chromium = chromium;
        this.folder = folder;
    }

    /**
     * @param person whose screen it is, {@code ""} for a stranger's
     * @param path {@code {lang}} in it stands for the language it is looked at in
     */
    public void add(String person, String name, String path) {
        add(person, name, path, 200);
    }

    public void add(String person, String name, String path, int status) {
        screens.add(new Screen(person, name, path, status));
    }

    /**
     * Looks at every screen once, each in the next way by turns: with many screens, all ways are looked at. All screens in all
     * ways take four times as long, and are asked for by the profile {@code sweep}.
     *
     * @return what there is to complain of, each with the screen it was found on
     */
    public List<String> byTurns() {
        List<String> complaints = new ArrayList<>();
        for (int at = 0; at < screens.size(); at++) {
            look(screens.get(at), WAYS.get(at % WAYS.size()), complaints);
        }
        return complaints;
    }

    /** Looks at every screen in this way. @return what there is to complain of */
    public List<String> in(Way way) {
        List<String> complaints = new ArrayList<>();
        screens.forEach(screen -> look(screen, way, complaints));
        return complaints;
    }

    private void look(Screen screen, Way way, List<String> complaints) {
        try (Page page = seat(screen.person(), way).newPage()) {
            look(page, screen, way, complaints);
        }
    }

    private BrowserContext seat(String person, Way way) {
        return contexts.computeIfAbsent(new Seat(person, way), seat -> {
            BrowserContext context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(way.width, 900)
                            .setColorScheme(way.scheme));
            if (!person.isEmpty()) {
                context.addCookies(List.of(new Cookie("warraq", session(person))
                        .setDomain("127.0.0.1")
                        .setPath("/")));
            }
            return context;
        });
    }

    private String session(String person) {
        return sessions.computeIfAbsent(person, who -> {
            newsroom.as(who);
            return Objects.requireNonNull(
                    Http.at(newsroom.port()).signIn(who, "demo").cookie("warraq"));
        });
    }

    private void look(Page page, Screen screen, Way way, List<String> complaints) {
        String name = screen.name() + "-" + way;
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> {
            boolean isAnswerItself = message.text().contains("status of 404") && screen.status() == 404;
            if (message.type().equals("error") && !isAnswerItself) {
                said.add(name + ": " + message.text() + " " + message.location());
            }
        });
        Response answer = page.navigate(address(screen.path(), way.language));
        page.waitForLoadState(LoadState.LOAD);
        if (answer.status() != screen.status()
                || !way.language.equals(page.locator("html").getAttribute("lang"))) {
            complaints.add(name + ": " + answer.status() + " in "
                    + page.locator("html").getAttribute("lang"));
        }
        // what is said later is said of the tools that look at the page
        complaints.addAll(said);
        complain(complaints, name + " runs over: ", (String) page.evaluate(OVERFLOW));
        complain(complaints, name + " counts in other digits: ", (String) page.evaluate(OTHER_DIGITS));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", folder, name + ".png")));
        complaints.addAll(violations(page, name));
    }

    private String address(String path, String language) {
        String address = "http://127.0.0.1:" + newsroom.port() + path.replace("{lang}", language);
        return address + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static void complain(List<String> complaints, String of, String what) {
        if (!what.isEmpty()) {
            complaints.add(of + what);
        }
    }

    private static List<String> violations(Page page, String name) {
        // the other mode looks into frames, of which there are none, through a page of its own
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).exclude(DRAWINGS).analyze().getViolations().stream()
                        .map(rule -> name + ": " + rule.getId() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }
}
