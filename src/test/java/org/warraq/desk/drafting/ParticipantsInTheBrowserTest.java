package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.drafting.DraftingBrowser.awaitState;
import static org.warraq.desk.drafting.DraftingBrowser.photograph;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Participants are put in another order by keyboard, and without a script. */
@SharedNewsroomTest
class ParticipantsInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({"en, Move up: participant 1", "ar, إلى أعلى: المشارك ١"})
    void participantsAreMovedByKeyboard(String language, String label) {
        String report = start();
        try (DraftingBrowser browser = new DraftingBrowser(newsroom);
                BrowserContext context = browser.of("rima", language)) {
            Page page = browser.open(context, report);
            page.locator("[value='participants.2.up']").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(page.inputValue("[name='participant.0.name']")).isEqualTo("Third");
            assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo(label);
            // There is no place above the first.
            page.keyboard().press("Enter");
            page.locator("[value='participants.1.down']").click();
            awaitState(page, "saved");
            photograph(page, "participants-" + language);
            page.locator("[data-undo]").click();
            awaitState(page, "saved");
            assertThat(browser.complaints).isEmpty();
        }
        assertThat(names(report)).containsExactly("Third", "First", "Second");
    }

    @Test
    void participantsAreMovedWithoutAScript() {
        String task = newsroom.task(start(), "draft");
        Http rima = Http.at(newsroom.port()).signIn("rima", "demo");
        String page = rima.submit(
                        "/tasks/" + task,
                        "/tasks/" + task + "/draft",
                        Map.of(
                                "base", "1",
                                "headline", "Three",
                                "participant.0.name", "First",
                                "participant.1.name", "Second",
                                "action", "participants.1.up"))
                .body();
        assertThat(Jsoup.parse(page)
                        .select("[data-participants] [data-is=name]")
                        .eachAttr("value"))
                .containsExactly("Second", "First");
    }

    private String start() {
        List<Map<String, String>> people =
                List.of(Map.of("name", "First"), Map.of("name", "Second"), Map.of("name", "Third"));
        Map<String, Object> content = Map.of(
                "headline",
                "Three",
                "meeting",
                Map.of("participants", people),
                "body",
                List.of(Map.of("text", "Met.")));
        return newsroom.start("rima", "en", "", Map.of("content", content));
    }

    private List<String> names(String report) {
        return newsroom.as("rima")
                .get("/api/reports/" + report + "/editions/en/working-copy")
                .json()
                .at("/content/meeting/participants")
                .valueStream()
                .map(one -> one.get("name"))
                .map(JsonNode::asString)
                .toList();
    }
}
