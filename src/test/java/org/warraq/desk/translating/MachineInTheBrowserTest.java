package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.awaitSaved;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.translation.machine.StrangeServer;
import tools.jackson.databind.JsonNode;

/** A machine is asked at a segment, marked as what it is, and believed only if somebody says so. */
@OwnNewsroomTest
class MachineInTheBrowserTest {

    private static final StrangeServer SERVER = new StrangeServer();
    private static final String FIELD = ".seg-open textarea.seg-field";
    private static final String PROPOSAL = "تالفيا ورهوان تربطان شبكتي الكهرباء";

    @Autowired
    Newsroom newsroom;

    private WorkspaceBrowser browser;

    @DynamicPropertySource
    static void machine(DynamicPropertyRegistry registry) {
        registry.add("warraq.machine.url", SERVER::address);
    }

    @BeforeEach
    void openBrowser() {
        browser = new WorkspaceBrowser(newsroom);
        SERVER.answers(200, "{\"translatedText\": \"" + PROPOSAL + "\"}");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        assertThat(browser.complaints).isEmpty();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aProposalIsAskedForTakenAndMarked() {
        String report = browser.submitted("en");
        String task = newsroom.claim(report, "translate", "tariq");
        try (BrowserContext context = browser.of("tariq", "en")) {
            Page page = browser.open(context, task);
            int asked = SERVER.asked().size();
            page.keyboard().press("Alt+p");
            page.locator(".suggestion-machine").waitFor();
            assertThat(page.locator(".suggestion-machine").innerText())
                    .contains(PROPOSAL, "By a machine; nobody has read it yet.", "by a machine");
            assertThat(SERVER.asked()).hasSize(asked + 1);
            page.keyboard().press("Control+1");
            photograph(page, "machine-en");
            assertThat(page.inputValue(FIELD)).isEqualTo(PROPOSAL);
            assertThat(page.locator(".seg-open [data-origin-flag]").innerText()).isEqualTo("by a machine");
            page.keyboard().press("Control+Enter");
            page.locator(".seg-unedited").waitFor();
            page.keyboard().press("Control+Enter");
            awaitSaved(page);
        }
        JsonNode segment = newsroom.segments(report, "ar").get(0);
        assertThat(segment.get("state").asString()).isEqualTo("translated");
        assertThat(segment.at("/origin/kind").asString()).isEqualTo("machine");
    }

    @Test
    void aProposalThatComesLateStandsAtTheSegmentItWasAskedFor() {
        String task = newsroom.claim(browser.submitted("en"), "translate", "tariq");
        try (BrowserContext context = browser.of("tariq", "en")) {
            Page page = browser.open(context, task);
            List<Route> held = new ArrayList<>();
            page.route("**/machine", held::add);
            page.keyboard().press("Alt+p");
            page.waitForCondition(() -> !held.isEmpty());
            page.keyboard().press("Alt+ArrowDown");
            page.keyboard().press("Alt+ArrowUp");
            page.keyboard().press("Alt+p");
            assertThat(page.locator(".seg-open [data-machine]").innerText()).isEqualTo("The machine is asked …");
            page.keyboard().press("Alt+ArrowDown");
            page.waitForResponse("**/machine", held.get(0)::resume);
            assertThat(page.locator(".suggestion-machine").count()).isZero();
            page.keyboard().press("Alt+ArrowUp");
            page.locator(".seg-open .suggestion-machine").waitFor();
            assertThat(held).hasSize(1);
        }
    }

    @Test
    void aMachineThatDoesNotAnswerIsSaidToBeSilent() {
        SERVER.answers(500, "");
        String task = newsroom.claim(browser.submitted("en"), "translate", "tariq");
        try (BrowserContext context = browser.of("tariq", "ar")) {
            Page page = browser.open(context, task);
            page.locator(".seg-open [data-do=machine]").click();
            page.waitForCondition(
                    () -> page.locator(".seg-open [data-machine]").innerText().contains("لا يجيب"));
            photograph(page, "machine-silent-ar");
            assertThat(page.locator(".suggestion-machine").count()).isZero();
        }
    }

    @Test
    void nothingIsOfferedForAReportUnderEmbargo() {
        String report = newsroom.start("rima", "en", "Kept back", Map.of("embargoUntil", "2199-01-01T00:00:00Z"));
        newsroom.submitDraft(report, "rima");
        String task = newsroom.claim(report, "translate", "tariq");
        try (BrowserContext context = browser.of("tariq", "en")) {
            Page page = browser.open(context, task);
            assertThat(page.locator("[data-do=machine]").count()).isZero();
            int asked = SERVER.asked().size();
            page.keyboard().press("Alt+p");
            assertThat(SERVER.asked()).hasSize(asked);
        }
    }
}
