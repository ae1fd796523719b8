package org.warraq.desk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.support.Chromium;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.support.Screens;
import tools.jackson.databind.JsonNode;

/** Versions, comparisons, journals and what admins look after, of a report from Arabic and one from English. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryInTheBrowserTest {

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url = "";

    private Chromium chromium;
    private Screens screens;

    @BeforeAll
    void reportsWithAHistory() {
        chromium = Chromium.open();
        screens = new Screens(newsroom, chromium, "history");
        newsroom.as("admin");
        new JdbcTemplate(TestDatabases.superuser(url))
                .update(
                        "insert into warraq.person_role select id, 'admin' from warraq.person where username = 'edward'");
        String arabic = fromArabic();
        String english = newsroom.upToApproval("Two capitals set a date for the border talks");
        removal(english);
        newsroom.as("admin").post("/api/journal/checkpoints", "");
        screens.add("huda", "report-ar-source", "/reports/" + arabic);
        screens.add("yusuf", "versions-ar-source", "/reports/" + arabic + "/versions/ar");
        screens.add("yusuf", "compare-ar-source", "/reports/" + arabic + "/compare/ar");
        screens.add("huda", "beside-ar-source", "/reports/" + arabic + "/beside/en");
        screens.add("admin", "version-ar-source", "/reports/" + arabic + "/versions/ar/1");
        screens.add("huda", "journal-ar-source", "/reports/" + arabic + "/journal");
        screens.add("huda", "beside-en-source", "/reports/" + english + "/beside/ar");
        screens.add("huda", "versions-removed", "/reports/" + english + "/versions/ar");
        screens.add("huda", "version-removed", "/reports/" + english + "/versions/ar/1");
        screens.add("admin", "version-asked", "/reports/" + english + "/versions/en/1");
        screens.add("huda", "journal-narrowed", "/reports/" + english + "/journal?kind=removal");
        screens.add("huda", "journal-nothing", "/reports/" + english + "/journal?kind=publication&from=2020-01-01");
        screens.add("admin", "newsroom-journal", "/journal");
        screens.add("admin", "verification", "/journal/verification");
        screens.add("edward", "removals", "/removals");
        screens.add("admin", "processes", "/processes");
        late(english);
        screens.add("huda", "standing-still", "/standing-still");
        screens.add("huda", "report-standing-still", "/reports/" + english);
    }

    // As it would be if its release failed; nothing goes on from there.
    private void late(String report) {
        new JdbcTemplate(TestDatabases.superuser(url))
                .update(
                        "update warraq.report set state = 'scheduled', embargo_until = warraq.clock() - interval '1 hour'"
                                + " where id = cast(? as uuid)",
                        report);
    }

    private String fromArabic() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("headline", "وزراء يتّفقون على مياه الحوض الأدنى");
        content.put("dateline", Map.of("place", "سَرُوان", "date", "2026-03-11", "agency", "SNA"));
        content.put(
                "meeting",
                Map.of(
                        "place",
                        "قصر الميناء",
                        "participants",
                        List.of(Map.of("name", "ليان مراد", "title", "وزيرة الريّ"))));
        content.put(
                "body",
                List.of(
                        Map.of("text", "اجتمع الوفدان صباح الأربعاء في قاعة الميناء واستعرضا ما تحقّق منذ الخريف."),
                        Map.of("text", "واتّفقا على بناء جسرين بتكلفة 3.5 ملايين دينار، على أن يُنجزا قبل 2028."),
                        Map.of("text", "وقالت الوزيرة إنّ اللجنة (Joint Water Board) ستجتمع كلّ شهر.")));
        content.put(
                "background",
                List.of(Map.of(
                        "date", "2025-03-14", "paragraphs", List.of(Map.of("text", "كان اللقاء السابق قصيرًا.")))));
        String report = newsroom.start("yusuf", "ar", "وزراء", Map.of("content", content));
        JsonNode first = newsroom.as("huda")
                .get("/api/reports/" + report + "/editions/ar")
                .json()
                .get("content");
        Map<String, Object> changed = new LinkedHashMap<>(content);
        changed.put("dateline", Map.of("place", "سَرُوان", "date", "2026-03-12", "agency", "SNA"));
        changed.put(
                "body",
                List.of(
                        paragraph(first, 2, "وقالت الوزيرة إنّ اللجنة (Joint Water Board) ستجتمع كلّ شهر."),
                        paragraph(
                                first, 0, "اجتمع الوفدان صباح الأربعاء في قاعة المدينة واستعرضا ما تحقّق منذ الشتاء."),
                        Map.of("text", "وحضر اللقاء مراقبون من المدن المجاورة.")));
        expect(
                200,
                newsroom.as("yusuf")
                        .json(
                                "PUT",
                                "/api/reports/" + report + "/editions/ar",
                                Map.of("content", changed, "note", "بعد مكالمة الوزارة"),
                                "If-Match",
                                "\"1\""));
        newsroom.submitDraft(report, "yusuf");
        String task = newsroom.translate(report, "en", "tariq");
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.finish(report, "review", "salma", Map.of("decision", "return", "reason", "الأسماء: Lian أم Layan؟"));
        return report;
    }

    private static Map<String, Object> paragraph(JsonNode content, int at, String text) {
        return Map.of("id", content.at("/body/" + at + "/id").asString(), "text", text);
    }

    // One asked for and confirmed, one refused, one that waits.
    private void removal(String report) {
        decide(report, "ar", "confirmation", "A witness was named by mistake");
        decide(report, "en", "refusal", "طلب المكتب القانوني إزالة اسم الشاهد");
        ask(report, "en", "An order of the court in Sarwan, no. 114");
    }

    private void decide(String report, String language, String how, String reason) {
        String id = ask(report, language, reason);
        expect(
                200,
                newsroom.as("edward")
                        .post(
                                "/api/removals/" + id + "/" + how,
                                how.equals("refusal") ? Map.of("reason", "لا أمر بذلك") : ""));
    }

    private String ask(String report, String language, String reason) {
        var asked = newsroom.as("admin")
                .post(
                        "/api/reports/" + report + "/editions/" + language + "/versions/1/removal",
                        Map.of("reason", reason));
        expect(201, asked);
        return asked.json().get("id").asString();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyScreenIsWhole() {
        assertThat(screens.byTurns()).isEmpty();
    }

    @Tag("sweep")
    @ParameterizedTest
    @EnumSource
    void everyScreenIsWholeInEveryWay(Screens.Way way) {
        assertThat(screens.in(way)).isEmpty();
    }
}
