package org.warraq.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Desks;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** However something is returned, why is a code of one list, and one and the same return is read in either language. */
@SharedNewsroomTest
class ReturnsOverHttpTest {

    @Autowired
    Newsroom newsroom;

    private static final AtomicInteger ROOMS = new AtomicInteger();

    private Desks desks;

    @BeforeEach
    void theySitDown() {
        desks = new Desks(newsroom);
    }

    /** The ways to return something: who decides it, where, and what comes of it. */
    enum Way {
        REVIEW("review", "salma", "translate", "translation-returned", "review"),
        TO_DRAFT("approve", "huda", "draft", "report-returned", "approval"),
        TO_LANGUAGES("approve", "huda", "translate", "editions-returned", "approval"),
        CONFIRM("confirm", "edward", "", "withdrawal-refused", "confirmation");

        final String stage;
        final String username;
        final String next;
        final String action;
        final String page;

        Way(String stage, String username, String next, String action, String page) {
            this.stage = stage;
            this.username = username;
            this.next = next;
            this.action = action;
            this.page = page;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodesNameTypedInWordsIsTheCodeByApi(Way way) {
        String report = upTo(way);
        expect(204, byApi(way, report, Map.of("reason", "الاسماء.")));
        assertReadInBothLanguages(way, report, "names", "Names", "الأسماء", "");
        assertThat(told(way, report, "en")).isIn("Names", "");
        assertThat(told(way, report, "ar")).isIn("الاسماء.", "");
    }

    @ParameterizedTest
    @EnumSource
    void aCodesNameTypedInWordsIsTheCodeByPage(Way way) {
        String report = upTo(way);
        assertThat(byPage(way, report, "", " STYLE! ").status()).isEqualTo(302);
        assertReadInBothLanguages(way, report, "style", "Style", "الأسلوب", "");
    }

    @ParameterizedTest
    @EnumSource
    void aCodeStandsBesideWordsByApi(Way way) {
        String report = upTo(way);
        expect(204, byApi(way, report, Map.of("reasonCode", "numbers", "reason", "Three hours, not four.")));
        assertReadInBothLanguages(way, report, "numbers", "Numbers", "الأرقام", "Three hours, not four.");
        assertThat(told(way, report, "ar")).isIn("Three hours, not four.", "");
    }

    @ParameterizedTest
    @EnumSource
    void aCodeStandsBesideWordsByPage(Way way) {
        String report = upTo(way);
        assertThat(byPage(way, report, "terminology", "المعتمد عندنا غير هذا").status())
                .isEqualTo(302);
        assertReadInBothLanguages(way, report, "terminology", "Terminology", "المصطلحات", "المعتمد عندنا غير هذا");
    }

    @Test
    void aCodeAloneIsAReasonAndWordsAloneAreOther() {
        String report = upTo(Way.REVIEW);
        expect(204, byApi(Way.REVIEW, report, Map.of("reasonCode", "incomplete")));
        assertReadInBothLanguages(Way.REVIEW, report, "incomplete", "Incomplete", "نصّ ناقص", "");
        assertThat(told(Way.REVIEW, report, "ar")).isEqualTo("نصّ ناقص");
        String another = upTo(Way.REVIEW);
        expect(204, byApi(Way.REVIEW, another, Map.of("reason", "Too late for the evening.")));
        assertReadInBothLanguages(Way.REVIEW, another, "other", "Other", "سبب آخر", "Too late for the evening.");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAReasonNothingIsReturned(Way way) {
        String report = upTo(way);
        for (Map<String, Object> none :
                List.<Map<String, Object>>of(Map.of(), Map.of("reasonCode", "other"), Map.of("reason", " \n"))) {
            Answer refused = byApi(way, report, none);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("reason");
        }
        Document page = Jsoup.parse(byPage(way, report, "other", "  ").body());
        assertThat(page.select("textarea[name=words][aria-invalid=true] ~ .field-error")
                        .text())
                .isEqualTo("A reason is required.");
        assertThat(page.select("select[name=kind] option[selected]").val()).isEqualTo("other");
        assertThat(journal(report, way.action)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REVIEW,return", "TO_DRAFT,return", "TO_DRAFT,spike", "CONFIRM,return"})
    void whatThePageRefusesStandsInItsField(Way way, String verb) {
        String report = upTo(way);
        String typed = "Rung \u0007 twice";
        Answer refused =
                send(way, report, Map.of("action", verb, "kind", "names", "words", typed, "to", "draft", "all", "on"));
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("textarea[aria-invalid=true]").eachText())
                .singleElement()
                .asString()
                .startsWith("Rung")
                .endsWith("twice");
        assertThat(page.select(".field-error").text()).startsWith("A reason may hold no control characters");
        if (way == Way.TO_DRAFT && verb.equals("return")) {
            assertThat(page.select("#to-draft").hasAttr("checked")).isTrue();
        }
        assertThat(journal(report, way.action)).isEmpty();
    }

    @Test
    void onlyMarkedSegmentsReopenAndEachSaysWhyInTheReadersLanguage() {
        String report = upTo(Way.REVIEW);
        List<String> segments = ids(report);
        expect(
                204,
                byApi(
                        Way.REVIEW,
                        report,
                        Map.of(
                                "reasonCode",
                                "accuracy",
                                "marks",
                                List.of(
                                        Map.of("language", "ar", "segmentId", segments.get(1), "reason", "numbers"),
                                        Map.of(
                                                "language",
                                                "en",
                                                "paragraphId",
                                                paragraph(report, 0),
                                                "reasonCode",
                                                "names",
                                                "reason",
                                                "Which envoy?")))));
        assertThat(states(report)).containsExactly("translated", "open", "translated");
        JsonNode marks = back(Way.REVIEW, report, "ar").get("marks");
        assertThat(marks.at("/0/segmentId").asString()).isEqualTo(segments.get(1));
        assertThat(marks.at("/0/reason").asString()).isEqualTo("الأرقام");
        assertThat(marks.at("/0/reasonCode").asString()).isEqualTo("numbers");
        assertThat(marks.at("/1/reason").asString()).isEqualTo("Which envoy?");
        assertThat(marks.at("/1/reasonCode").asString()).isEqualTo("names");
        assertThat(back(Way.REVIEW, report, "en").at("/marks/0/reason").asString())
                .isEqualTo("numbers");
        assertThat(page("tariq", "ar", "/tasks/" + newsroom.task(report, "translate"))
                        .select("#s-" + segments.get(1) + " .seg-returned")
                        .text())
                .contains("الأرقام");
        assertThat(page("rima", "en", "/reports/" + report)
                        .select(".returned-places")
                        .text())
                .contains("English · Paragraph 1", "Names", "Which envoy?");
    }

    @Test
    void anEditorsMarksReopenWhatTheyNameInTheirLanguageAndShowTheReporterTheirs() {
        String report = upTo(Way.TO_LANGUAGES);
        List<String> segments = ids(report);
        Map<String, Object> mark = Map.of("language", "ar", "paragraphId", paragraph(report, 1));
        expect(204, byApi(Way.TO_LANGUAGES, report, Map.of("reasonCode", "style", "marks", List.of(mark))));
        assertThat(states(report)).containsExactly("reviewed", "reviewed", "open");
        assertThat(segments).hasSize(3);
        String other = upTo(Way.TO_DRAFT);
        Map<String, Object> own = Map.of(
                "language", "en", "paragraphId", paragraph(other, 1), "reason", "العدد", "reasonCode", "numbers");
        expect(204, byApi(Way.TO_DRAFT, other, Map.of("reason", "See there.", "marks", List.of(own))));
        assertThat(page("rima", "en", "/tasks/" + newsroom.task(other, "draft"))
                        .select(".draft-paragraph .seg-returned")
                        .text())
                .isEqualTo("Returned here: Numbers العدد");
    }

    @Test
    void marksThatPointNowhereAreRefusedEachAtItsField() {
        String report = upTo(Way.REVIEW);
        List<Map<String, Object>> marks = List.of(
                Map.of("language", "ar", "segmentId", "00000000-0000-0000-0000-000000000001"),
                Map.of("language", "fr", "paragraphId", "headline"),
                Map.of("language", "ar", "paragraphId", "nowhere"));
        Answer refused = byApi(Way.REVIEW, report, Map.of("reason", "x", "marks", marks));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(one -> one.get("field").asString()))
                .containsExactly("marks[0].segmentId", "marks[1].language", "marks[2].paragraphId");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("language", "ar"),
                Map.of("paragraphId", "headline"),
                Map.of("language", "ar", "paragraphId", "headline", "reason", "\u0007"))) {
            assertThat(byApi(Way.REVIEW, report, Map.of("reason", "x", "marks", List.of(wrong)))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(newsroom.complete(
                                newsroom.task(report, "review"),
                                "salma",
                                Map.of("decision", "accept", "marks", List.of(marks.get(2))))
                        .status())
                .isEqualTo(422);
        assertThat(newsroom.state(report)).isEqualTo("review");
    }

    // One and the same return, as the report's page and the task list show it to readers of either language.
    private void assertReadInBothLanguages(
            Way way, String report, String code, String english, String arabic, String words) {
        JsonNode entry = journal(report, way.action).get(0);
        assertThat(entry.get("reasonCode").asString()).isEqualTo(code);
        assertThat(entry.get("reason").asString()).isNotBlank();
        if (!way.next.isEmpty()) {
            newsroom.task(report, way.next);
        }
        Map.of("en", english, "ar", arabic).forEach((language, label) -> {
            Document page = page("huda", language, "/reports/" + report);
            assertThat(page.select(".journal-reason").eachText().get(0)).isEqualTo((label + " " + words).strip());
            assertThat(page.select(".journal-reason q[dir=auto]").eachText())
                    .isEqualTo(words.isEmpty() ? List.of() : List.of(words));
            if (!way.next.isEmpty()) {
                assertThat(back(way, report, language).get("reasonCode").asString())
                        .isEqualTo(code);
                assertThat(page.select(".row-returned").text()).endsWith((label + " " + words).strip());
                assertThat(page("huda", language, "/tasks/" + newsroom.task(report, way.next))
                                .select(".notice-returned")
                                .text())
                        .endsWith((label + " " + words).strip());
            }
        });
    }

    private String told(Way way, String report, String language) {
        return way.next.isEmpty()
                ? ""
                : back(way, report, language).get("returnedReason").asString();
    }

    /** The task that came of the return. */
    private JsonNode back(Way way, String report, String language) {
        return newsroom.as("huda")
                .get("/api/tasks/" + newsroom.task(report, way.next), "Accept-Language", language)
                .json();
    }

    private List<JsonNode> journal(String report, String action) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/journal?limit=200&action=" + action)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private Answer byApi(Way way, String report, Map<String, Object> why) {
        Map<String, Object> completion = new LinkedHashMap<>(why);
        completion.put("decision", "return");
        if (way == Way.TO_DRAFT) {
            completion.put("returnTo", "draft");
        } else if (way == Way.TO_LANGUAGES) {
            completion.put("returnTo", List.of("ar"));
        }
        return newsroom.complete(newsroom.task(report, way.stage), way.username, completion);
    }

    private Answer byPage(Way way, String report, String kind, String words) {
        String to = way == Way.TO_DRAFT ? "draft" : "ar";
        return send(way, report, Map.of("action", "return", "kind", kind, "words", words, "to", to, "all", "on"));
    }

    private Answer send(Way way, String report, Map<String, String> fields) {
        return desks.send(way.username, report, way.stage, way.page, fields);
    }

    private Document page(String username, String language, String path) {
        desks.of(username).get("/account?lang=" + language);
        Document page = Jsoup.parse(desks.of(username).get(path).body());
        desks.of(username).get("/account?lang=en");
        return page;
    }

    private String upTo(Way way) {
        String report;
        if (way == Way.CONFIRM) {
            report = published();
            Map<String, Object> asked =
                    Map.of("reason", "Asked by a court", "publicNote", Map.of("en", "Gone.", "ar", "سُحب."));
            expect(201, newsroom.as("huda").post("/api/reports/" + report + "/withdrawal", asked));
        } else if (way == Way.REVIEW) {
            report = newsroom.start("To be returned");
            newsroom.submitDraft(report, "rima");
            expect(
                    204,
                    newsroom.complete(
                            newsroom.translate(report, "ar", "tariq"), "tariq", Map.of("decision", "submit")));
        } else {
            report = newsroom.upToApproval("To be returned");
        }
        newsroom.claim(report, way.stage, way.username);
        return report;
    }

    // Of words that no other report has: the memory would know them, and nobody would be asked to translate.
    private String published() {
        String own = "They met in room " + ROOMS.incrementAndGet() + ".";
        Map<String, Object> content = Map.of("headline", own, "body", List.of(Map.of("text", "Told: " + own)));
        String report = newsroom.start("rima", "en", "", Map.of("content", content));
        newsroom.submitDraft(report, "rima");
        newsroom.translateAndReview(report, "ar");
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        return report;
    }

    private List<String> ids(String report) {
        return of(report, "id");
    }

    private List<String> states(String report) {
        return of(report, "state");
    }

    private List<String> of(String report, String field) {
        List<String> values = new ArrayList<>();
        newsroom.segments(report, "ar")
                .forEach(segment -> values.add(segment.get(field).asString()));
        return values;
    }

    private String paragraph(String report, int index) {
        return newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/en")
                .json()
                .at("/content/body/" + index + "/id")
                .asString();
    }
}
