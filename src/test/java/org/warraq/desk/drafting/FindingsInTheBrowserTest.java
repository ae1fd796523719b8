package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.drafting.DraftingBrowser.awaitState;
import static org.warraq.desk.drafting.DraftingBrowser.photograph;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;

/** A draft is checked while it is written, and what is no mistake is put aside where it stands. */
@SharedNewsroomTest
class FindingsInTheBrowserTest {

    private static final String SECOND = "[name='body.1.text']";

    @Autowired
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({
        "en, rima, They agreed to build bridges, ' So Mr.Orlan said when he was asked.', ' Later Mr.Selim agreed.'",
        "ar, yusuf, واتفقا على بناء جسرين, ' قال الوزير, إن العمل يبدأ قريبًا جدًا.', ' وقال الوفد في المساء, ذلك.'"
    })
    void whatIsTypedIsCheckedAndPutAsideWithoutLoadingThePage(
            String language, String writer, String text, String wrong, String more) {
        newsroom.as(writer);
        Map<String, Object> content =
                Map.of("headline", text, "body", List.of(Map.of("text", text + "."), Map.of("text", text + ".")));
        String report = newsroom.start(writer, language, "", Map.of("content", content));
        try (DraftingBrowser browser = new DraftingBrowser(newsroom);
                BrowserContext context = browser.of(writer, language)) {
            Page page = browser.open(context, report);
            Locator found = page.locator("[data-paragraph]:has(" + SECOND + ") [data-finding]");
            assertThat(found.count()).isZero();
            type(page, wrong);
            found.first().waitFor();
            assertThat(found.count()).isOne();

            found.locator("[data-aside]").click();
            page.keyboard().type("The wire has it so.");
            photograph(page, "putting-aside-" + language);
            page.keyboard().press("Enter");
            page.locator(".draft-aside").waitFor();
            assertThat(page.locator(".draft-aside").textContent()).contains(writer, "The wire has it so.");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("body.1.text");

            page.keyboard().type(more);
            page.locator("[data-finding]:not(.draft-aside)").waitFor();
            assertThat(found.count()).isEqualTo(2);
            found.first().locator("[data-mend]").first().click();
            page.waitForCondition(() -> found.count() == 1);
            awaitState(page, "saved");
            assertThat(page.inputValue(SECOND)).startsWith(text).doesNotEndWith(more);
            photograph(page, "checked-" + language);

            page.locator("[data-again]").click();
            page.locator("[data-finding]:not(.draft-aside)").waitFor();
            assertThat(browser.complaints).isEmpty();
        }
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal")
                        .body())
                .contains("finding-dismissed", "finding-restored", "The wire has it so.");
    }

    private static void type(Page page, String text) {
        page.locator(SECOND).click();
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
    }
}
