package org.warraq.desk.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.desk.translating.WorkspaceBrowser.photograph;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** A correction of a translation reaches the memory, and whatever is translated with it; over HTTP and on the screens. */
@OwnNewsroomTest
class MemoryAfterCorrectionTest {

    private static final Map<String, Object> CORRECTION =
            Map.of("kind", "correction", "languages", List.of("ar"), "publicNote", Map.of("ar", "صُحّحت كلمة."));

    @Autowired
    Newsroom newsroom;

    @Test
    void aCorrectedTranslationIsWhatTheMemoryOffersAndTheOldOneIsMarked() {
        String source = "The dam holds back the northern rivers.";
        String wrong = "يحجز السد الأنهار الجنوبية.";
        String right = "يحجز السد الأنهار الشمالية.";
        String twin = published("A twin of the dam", "Nobody swims here. " + source, source, wrong);
        String report = published("A dam and its rivers", source, source, wrong);
        correct(report, source, right);

        assertThat(matches(source))
                .satisfiesExactlyInAnyOrder(
                        now -> {
                            assertThat(now.get("target").asString()).isEqualTo(right);
                            assertThat(now.get("approved").asBoolean()).isTrue();
                            assertThat(now.get("superseded").isNull()).isTrue();
                        },
                        equal -> {
                            assertThat(equal.get("target").asString()).isEqualTo(wrong);
                            assertThat(equal.get("reportId").asString()).isEqualTo(twin);
                            assertThat(equal.get("approved").asBoolean()).isTrue();
                            assertThat(equal.at("/correctedElsewhere/reportId").asString())
                                    .isEqualTo(report);
                            assertThat(equal.at("/correctedElsewhere/text").asString())
                                    .isEqualTo(right);
                        });
        // the twin says the right thing as well: only the reports' own old words are left, and nobody's to reuse unread
        correct(twin, source, right);
        assertThat(matches(source))
                .satisfiesExactly(
                        now -> assertThat(now.get("target").asString()).isEqualTo(right), old -> {
                            assertThat(old.get("target").asString()).isEqualTo(wrong);
                            assertThat(old.get("approved").asBoolean()).isFalse();
                            assertThat(old.get("score").asInt()).isLessThan(100);
                            assertThat(old.at("/superseded/text").asString()).isEqualTo(right);
                        });
        String next = begun("A new dam", "Nobody swims. " + source);
        JsonNode filled = newsroom.segments(next, "ar").get(2);
        assertThat(filled.get("target").asString()).isEqualTo(right);
        assertThat(newsroom.as("tariq")
                        .get("/api/reports/" + next + "/translations/ar/segments/"
                                + filled.get("id").asString() + "/suggestions")
                        .json()
                        .get("matches")
                        .valueStream()
                        .filter(one -> one.get("target").asString().equals(wrong)))
                .singleElement()
                .satisfies(old ->
                        assertThat(old.at("/superseded/reportId").asString()).isIn(report, twin));
        assertThat(newsroom.as("tariq")
                        .get("/api/reports/" + next + "/translations/ar/export?format=xliff")
                        .body())
                .contains(right, "mtc:match")
                .doesNotContain(wrong);
        String page = page("/memory?from=en&q=holds");
        assertThat(page).contains("superseded", "It now says:", right, wrong);
        assertThat(newsroom.actions(report)).contains("memory-superseded").doesNotContain("memory-restored");
        assertThat(page("/reports/" + report + "/journal"))
                .contains("An earlier translation into Arabic is superseded in the memory");
        assertThat(export()).contains(right).doesNotContain(wrong);
    }

    @Test
    void theOldWordsReleasedAgainUndoItAndAWithdrawalTakesApprovalFromAll() {
        String source = "The mill grinds barley.";
        String first = "تطحن المطحنة الشعير.";
        String second = "تجرش المطحنة الشعير.";
        String report = published("A mill", source, source, first);
        correct(report, source, second);
        assertThat(approved(source)).containsExactly(second);
        correct(report, source, first);
        assertThat(approved(source)).containsExactly(first);
        assertThat(newsroom.actions(report)).contains("memory-superseded", "memory-restored");
        assertThat(matches(source).get(1).at("/superseded/text").asString()).isEqualTo(first);
        expect(
                201,
                newsroom.as("huda")
                        .post(
                                "/api/reports/" + report + "/withdrawal",
                                Map.of("reason", "a court", "publicNote", Map.of("en", "Withdrawn.", "ar", "سُحب."))));
        newsroom.finish(report, "confirm", "edward", Map.of("decision", "accept"));
        await(() -> newsroom.state(report).equals("withdrawn"));
        assertThat(approved(source)).isEmpty();
        assertThat(matches(source))
                .satisfiesExactly(
                        stood -> assertThat(stood.get("superseded").isNull()).isTrue(),
                        old -> assertThat(old.at("/superseded/text").asString()).isEqualTo(first));
        assertThat(newsroom.as("admin")
                        .get("/api/journal/verification")
                        .json()
                        .get("broken")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aPairWhoseSourceWasCorrectedStays() {
        String before = "The bridge has six arches.";
        String after = "The bridge has seven arches.";
        String report = published("A bridge", before, before, "للجسر ست قناطر.");
        Map<String, Object> whole = Map.of("kind", "correction", "publicNote", Map.of("en", "Seven, not six."));
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", whole));
        String edition = "/api/reports/" + report + "/editions/en";
        String draft = newsroom.claim(report, "draft", "rima");
        Answer read = newsroom.as("rima").get(edition);
        String text = read.json().get("content").toString().replace(before, after);
        expect(
                200,
                newsroom.as("rima")
                        .json("PUT", edition, "{\"content\":" + text + "}", "If-Match", read.header("ETag")));
        expect(204, newsroom.complete(draft, "rima", Map.of("decision", "submit")));
        release(report, newsroom.claim(report, "translate", "tariq"), after, "للجسر سبع قناطر.", "edward");
        assertThat(approved(before)).contains("للجسر ست قناطر.");
        assertThat(approved(after)).contains("للجسر سبع قناطر.");
        assertThat(newsroom.actions(report)).doesNotContain("memory-superseded");
    }

    @Test
    void screensShowWhatReplacedIt() {
        String source = "The lighthouse has been dark since May.";
        String wrong = "المنارة مطفأة منذ مارس.";
        String right = "المنارة مطفأة منذ مايو.";
        String twin = published("A twin of the lighthouse", "Nobody sails here. " + source, source, wrong);
        String report = published("A lighthouse", source, source, wrong);
        correct(report, source, right);
        String next = begun("Another lighthouse", "Ships wait. " + source);
        String task = newsroom.claim(next, "translate", "tariq");
        try (WorkspaceBrowser browser = new WorkspaceBrowser(newsroom)) {
            for (String language : List.of("en", "ar")) {
                String elsewhere = language.equals("en") ? "Corrected in another report" : "صُحّح في تقرير آخر";
                seeSuggestion(browser, language, task, elsewhere, right, "elsewhere-" + language);
                try (BrowserContext context = browser.of("huda", language)) {
                    Page page = context.newPage();
                    page.navigate(browser.address("/memory?from=en&q=lighthouse"));
                    assertThat(page.locator(".memory-replaced bdi[lang=ar]").allInnerTexts())
                            .hasSize(2)
                            .containsOnly(right);
                    assertThat(page.locator(".memory-replaced a").getAttribute("href"))
                            .isEqualTo("/reports/" + report);
                    photograph(page, "superseded-memory-" + language, true);
                    page.locator(".memory-unit")
                            .filter(new Locator.FilterOptions().setHasText(wrong))
                            .locator("a[href^='/memory/units/']")
                            .first()
                            .click();
                    assertThat(page.locator(".memory-replaced bdi").innerText()).isEqualTo(right);
                    photograph(page, "superseded-unit-" + language);
                }
            }
            correct(twin, source, right);
            seeSuggestion(browser, "en", task, "Its report was corrected.", right, "en");
            seeSuggestion(browser, "ar", task, "صُحّح تقريره", right, "ar");
            assertThat(browser.complaints).isEmpty();
        }
    }

    private static void seeSuggestion(
            WorkspaceBrowser browser, String language, String task, String words, String right, String photo) {
        try (BrowserContext context = browser.of("tariq", language)) {
            Page page = browser.open(context, task);
            while (!page.locator(".seg-open").innerText().contains("dark since")) {
                page.keyboard().press("Alt+ArrowDown");
            }
            page.locator(".seg-open .suggestion-replaced").waitFor();
            assertThat(page.locator(".seg-open .suggestion-replaced").innerText())
                    .startsWith(words)
                    .contains(right);
            photograph(page, "superseded-suggestion-" + photo);
        }
    }

    /** Nothing of the source changes: that sentence of the translation alone is opened. */
    private void correct(String report, String source, String target) {
        List<String> marked = newsroom.segments(report, "ar")
                .valueStream()
                .filter(segment -> segment.get("source").asString().equals(source))
                .map(segment -> segment.get("id").asString())
                .toList();
        Map<String, Object> round = new LinkedHashMap<>(CORRECTION);
        round.put("segments", marked);
        expect(201, newsroom.as("huda").post("/api/reports/" + report + "/corrections", round));
        release(report, newsroom.claim(report, "translate", "tariq"), source, target, "edward");
    }

    private void release(String report, String task, String source, String target, String editor) {
        newsroom.segments(report, "ar")
                .valueStream()
                .filter(segment -> segment.get("source").asString().equals(source))
                .forEach(segment -> expect(200, newsroom.save(report, "ar", segment, target, "tariq")));
        newsroom.translate(report, "ar", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
        newsroom.finish(report, "approve", editor, newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
    }

    private String published(String headline, String text, String source, String target) {
        String report = begun(headline, text);
        release(report, newsroom.claim(report, "translate", "tariq"), source, target, "huda");
        return report;
    }

    private String begun(String headline, String text) {
        Map<String, Object> content = Map.of("headline", headline, "body", List.of(Map.of("text", text)));
        String report = newsroom.start("rima", "en", headline, Map.of("content", content));
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "translate");
        return report;
    }

    /** Those with this very source. */
    private List<JsonNode> matches(String source) {
        Answer answer = newsroom.as("salma")
                .get("/api/memory/search?from=en&to=ar&min=100&text="
                        + URLEncoder.encode(source, StandardCharsets.UTF_8));
        expect(200, answer);
        return answer.json().get("items").valueStream().toList();
    }

    private List<String> approved(String source) {
        return matches(source).stream()
                .filter(one -> one.get("approved").asBoolean())
                .map(one -> one.get("target").asString())
                .toList();
    }

    private String page(String path) {
        Http huda = Http.at(newsroom.port()).signIn("huda", "demo");
        huda.get("/account?lang=en");
        return huda.get(path).body();
    }

    private String export() {
        return newsroom.as("admin")
                .get("/api/memory/export?format=tmx&from=en&to=ar")
                .body();
    }
}
