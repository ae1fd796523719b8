package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** On a phone the field one writes in is in view, however long its source is. */
@SharedNewsroomTest
class PhoneInTheBrowserTest {

    /** How far something of the open segment reaches under what stays in view above and below; nothing of it should. */
    private static final String COVERED = """
            what => {
              const one = document.querySelector('.seg-open ' + what).getBoundingClientRect();
              const top = document.getElementById('ws-top').getBoundingClientRect().bottom;
              const bar = document.querySelector('.bar').getBoundingClientRect().top;
              return Math.round(Math.max(0, top - one.top) + Math.max(0, one.bottom - bar));
            }
            """;

    private static final String ENGLISH = "The ministers of the four countries of the lower basin agreed ";
    private static final String ARABIC = "اتفق وزراء الدول الأربع في الحوض الأدنى على تقاسم المياه ";

    @Autowired
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({"en, en", "en, ar", "ar, en", "ar, ar"})
    void theOpenFieldIsInView(String source, String language) {
        String report = start(source, source.equals("en") ? ENGLISH : ARABIC);
        String task = newsroom.claim(report, "translate", "tariq");
        try (WorkspaceBrowser browser = new WorkspaceBrowser(newsroom);
                BrowserContext context = browser.of("tariq", language, 390, ColorScheme.LIGHT)) {
            Page page = browser.open(context, task);
            for (int segment = 1; segment <= 6; segment++) {
                assertInView(page, ".seg-field");
                assertInView(page, "[data-do=confirm]");
                photograph(page, "phone-" + source + "-" + language + "-" + segment);
                page.keyboard().press("Alt+ArrowDown");
            }
            page.keyboard().press("Alt+ArrowUp");
            page.keyboard().press("Alt+ArrowUp");
            assertInView(page, ".seg-field");
            page.keyboard().type((source.equals("en") ? ARABIC : ENGLISH).repeat(3));
            awaitSaved(page);
            photograph(page, "phone-" + source + "-" + language + "-written");
            assertInView(page, ".seg-field");
            assertThat(browser.complaints).isEmpty();
        }
    }

    private static void assertInView(Page page, String what) {
        assertThat(page.evaluate(COVERED, what))
                .as(what + " of " + page.locator(".seg-open").getAttribute("aria-label"))
                .isEqualTo(0);
    }

    private String start(String source, String words) {
        List<Map<String, String>> body =
                List.of(paragraph(words, 1), paragraph(words, 6), paragraph(words, 12), paragraph(words, 30));
        Map<String, Object> content = Map.of("headline", words.strip(), "body", body, "byline", "A. B.");
        String reporter = source.equals("en") ? "rima" : "yusuf";
        String report = newsroom.start(reporter, source, "", Map.of("content", content));
        newsroom.submitDraft(report, reporter);
        return report;
    }

    private static Map<String, String> paragraph(String words, int times) {
        return Map.of("text", words.repeat(times).strip() + ".");
    }
}
