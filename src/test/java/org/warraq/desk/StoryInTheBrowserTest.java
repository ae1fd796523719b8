package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Chromium;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Wires;

/** The whole story as people do it, in a real browser, in each interface language; photographed at every step. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    private Chromium chromium;
    private final List<String> complaints = new ArrayList<>();
    private String language = "";
    private int pictures;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
        newsroom.as("rima");
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, rima, ar", "ar, yusuf, en"})
    void aPastedTextBecomesTwoPublicPages(String source, String reporter, String target) {
        language = source;
        pictures = 0;
        String report = paste(reporter, source);
        translate(report, source, target);
        decide(report, "review", "salma", "accept");
        newsroom.task(report, "approve");
        decide(report, "approve", "huda", "approve");
        Newsroom.await(() -> newsroom.state(report).equals("published"));
        Page reader = signedIn("edward");
        String slug = newsroom.report(report).get("slug").asString();
        for (String readers : List.of(source, target)) {
            assertThat(reader.navigate(address("/" + readers + "/reports/" + slug))
                            .status())
                    .isEqualTo(200);
            assertThat(reader.locator("html").getAttribute("lang")).isEqualTo(readers);
            photograph(reader, "public-" + readers);
        }
        assertThat(complaints).isEmpty();
    }

    private String paste(String reporter, String source) {
        Page page = signedIn(reporter);
        photograph(page, "tasks");
        page.navigate(address("/reports/new"));
        page.selectOption("[name=sourceLanguage]", source);
        page.fill("#text", Wires.read(source));
        press(page, ".bar .btn-primary");
        assertThat(page.inputValue("[name=agency]")).isNotBlank();
        assertThat(page.locator("[name='background.1.date']").inputValue()).isNotBlank();
        photograph(page, "recognised");
        press(page, ".bar .btn-primary");
        photograph(page, "draft");
        String report = page.getAttribute(".work-facts a", "href").replaceAll(".*/", "");
        page.locator("button[value=submit]").first().click();
        page.waitForURL("**/tasks?done=submitted*");
        return report;
    }

    private void translate(String report, String source, String target) {
        Page page = claim(report, "translate", "tariq");
        page.locator(".seg-open textarea.seg-field").waitFor();
        for (String text : Wires.targets(newsroom.segments(report, target), source)) {
            page.keyboard().insertText(text);
            page.keyboard().press("Control+Enter");
        }
        page.locator(".ws-tools [data-saving][data-state=saved]").waitFor();
        photograph(page, "translated");
        page.locator("button[value=submit]").first().click();
        page.waitForURL("**/tasks?done=submitted*");
    }

    private void decide(String report, String stage, String username, String decision) {
        Page page = claim(report, stage, username);
        photograph(page, stage);
        page.locator("button[value=" + decision + "]").first().click();
        page.waitForURL("**/tasks?done=*");
    }

    private Page claim(String report, String stage, String username) {
        Page page = signedIn(username);
        page.navigate(address("/tasks/" + newsroom.task(report, stage)));
        press(page, "form[action*=claim] button");
        return page;
    }

    private Page signedIn(String username) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1440, 1000))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(username + ": " + message.text() + " " + message.location());
            }
        });
        page.navigate(address("/sign-in"));
        page.fill("[name=username]", username);
        page.fill("[name=password]", "demo");
        press(page, "main form button");
        page.navigate(address("/tasks?lang=" + language));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        return page;
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
    }

    private void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target", "screenshots", "story-" + language, "%02d-%s.png".formatted(++pictures, name))));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + newsroom.port() + path;
    }
}
