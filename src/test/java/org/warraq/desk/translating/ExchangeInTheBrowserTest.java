package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Chromium;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** A file is brought in on the page, and what became of it is read there; photographed under {@code target/screenshots/exchange}. */
@SharedNewsroomTest
class ExchangeInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    private String task = "";

    /** A file that changes one sentence, clashes over another and holds one that is gone. */
    private String file() {
        String report = newsroom.start("Ports of the northern coast open a joint office");
        newsroom.submitDraft(report, "rima");
        task = newsroom.claim(report, "translate", "tariq");
        String out = newsroom.as("tariq")
                .get("/api/reports/" + report + "/translations/ar/export?format=xliff")
                .body();
        newsroom.save(report, "ar", newsroom.segments(report, "ar").get(1), "التقوا.", "tariq");
        return out.replaceFirst("(<segment )", "<notes><note id=\"x1\">Is it one office?</note></notes>$1")
                .replace(
                        "open a joint office</source>",
                        "open a joint office</source><target>موانئ الساحل الشماليّ تفتتح مكتبًا مشتركًا</target>")
                .replace("They met.</source>", "They met.</source><target>اجتمعوا.</target>")
                .replace(
                        "They talked for 3 hours.</source>",
                        "The delegations left at noon.</source><target>غادر الوفدان ظهرًا.</target>");
    }

    @Test
    void fileIsBroughtInAndWhatBecameOfItIsRead() {
        byte[] file = file().getBytes(StandardCharsets.UTF_8);
        String session = Objects.requireNonNull(
                Http.at(newsroom.port()).signIn("tariq", "demo").cookie("warraq"));
        try (Chromium chromium = Chromium.open();
                BrowserContext context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            context.addCookies(
                    List.of(new Cookie("warraq", session).setDomain("127.0.0.1").setPath("/")));
            // a busy machine takes its time
            context.setDefaultNavigationTimeout(120_000);
            Page page = context.newPage();
            page.navigate(address("/tasks/" + task + "?lang=en"));
            page.locator(".exchange > summary").click();
            page.locator(".exchange").scrollIntoViewIfNeeded();
            photograph(page, "exchange-en-1440");
            page.locator(".exchange input[type=file]")
                    .setInputFiles(new FilePayload("back.xlf", "application/xliff+xml", file));
            page.locator(".exchange button").click();
            page.locator(".brought").first().waitFor();
            assertThat(page.locator("main").innerText())
                    .contains(
                            "1 segment was changed.",
                            "1 question or comment came with it.",
                            "اجتمعوا.",
                            "التقوا.",
                            "غادر الوفدان ظهرًا.");
            String result = page.url();
            look(page, "brought-en-1440");
            page.setViewportSize(390, 800);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(result + "&lang=ar");
            assertThat(page.locator("main").innerText()).contains("جاء معه سؤال أو تعليق واحد.");
            look(page, "brought-ar-390");
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + newsroom.port() + path;
    }

    private static void look(Page page, String name) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
        photograph(page, name);
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "exchange", name + ".png")));
    }
}
