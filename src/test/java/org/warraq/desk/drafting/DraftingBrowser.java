package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.warraq.support.Chromium;
import org.warraq.support.Newsroom;

/** People who write in real browsers, each with their own. */
final class DraftingBrowser implements AutoCloseable {

    private final Newsroom newsroom;
    private final Chromium chromium = Chromium.open();
    final List<String> complaints = new ArrayList<>();

    DraftingBrowser(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** A browser of somebody's own, signed in, in an interface language. */
    BrowserContext of(String username, String language) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 1000)
                        .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(15_000);
        Page page = watched(context);
        page.navigate(address("/sign-in"));
        page.fill("[name=username]", username);
        page.fill("[name=password]", "demo");
        page.locator("main form button").first().click();
        page.waitForLoadState();
        page.navigate(address("/tasks?lang=" + language));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        page.close();
        return context;
    }

    /** A tab whose complaints are heard, but for those about a line that was pulled or a save that was refused. */
    Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** A tab on a report's draft. */
    Page open(BrowserContext context, String report) {
        Page page = watched(context);
        page.navigate(address("/tasks/" + newsroom.task(report, "draft")));
        page.locator("[data-saving][data-state]").waitFor();
        return page;
    }

    String address(String path) {
        return "http://127.0.0.1:" + newsroom.port() + path;
    }

    static void awaitState(Page page, String state) {
        page.locator("[data-saving][data-state=" + state + "]").waitFor();
    }

    static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "drafting", name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
