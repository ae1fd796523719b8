package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.await;
import static org.warraq.support.Newsroom.expect;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** After a removal no table says what was removed, wherever it had been copied to. */
@OwnNewsroomTest
class RemovedEverywhereTest {

    private static final String SECRET = "They named the witness Belmor Tasende.";
    private static final String NAME = "Belmor";
    private static final String TARGET = "سمّوا الشاهد بلمور تاسندي.";
    private static final String ARABIC_NAME = "بلمور";

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url = "";

    private RemovalCalls removals;
    private JdbcTemplate superuser;

    @BeforeEach
    void edwardIsAnAdminToo() {
        removals = new RemovalCalls(newsroom, url);
        superuser = removals.superuser();
    }

    @Test
    void nothingOfAReleasedTextIsLeftAndNothingOfOthersIsTouched() {
        String other = newsroom.published("They met again elsewhere");
        int units = units(other);
        String report = worked();
        newsroom.finish(report, "review", "salma", Map.of("decision", "accept"));
        newsroom.finish(report, "approve", "huda", newsroom.approval(report));
        await(() -> newsroom.state(report).equals("published"));
        changeUnits();
        Map<String, Object> round =
                Map.of("kind", "update", "publicNote", Map.of("en", "More was heard.", "ar", "سُمع المزيد."));
        assertThat(newsroom.as("huda")
                        .post("/api/reports/" + report + "/corrections", round)
                        .status())
                .isLessThan(300);
        assertThat(tablesSaying(NAME, ARABIC_NAME))
                .contains(
                        "warraq.version",
                        "warraq.original",
                        "warraq.segment",
                        "warraq.segment_history",
                        "warraq.note",
                        "warraq.note_message",
                        "warraq.memory_text",
                        "warraq.memory_unit_change",
                        "warraq.translation_file",
                        "warraq.idempotency_key");
        removeAll(report, "en", NAME);
        assertThat(tablesSaying(NAME)).isEmpty();
        removeAll(report, "ar", ARABIC_NAME);
        assertThat(tablesSaying(ARABIC_NAME)).isEmpty();
        assertThat(removals.broken()).isEmpty();
        assertThat(units(report)).isZero();
        assertThat(units(other)).isEqualTo(units).isPositive();
        assertThat(newsroom.segments(other, "ar")
                        .valueStream()
                        .map(one -> one.get("target").asString()))
                .doesNotContain("");
    }

    @Test
    void nothingOfATextThatWasNeverReleasedIsLeft() {
        String report = worked();
        newsroom.finish(
                report,
                "review",
                "salma",
                Map.of("decision", "return", "reason", "Not as the house says it.", "reasonCode", "style"));
        newsroom.task(report, "translate");
        assertThat(tablesSaying(NAME)).contains("warraq.version", "warraq.segment", "warraq.note_message");
        removeAll(report, "ar", ARABIC_NAME);
        assertThat(tablesSaying(ARABIC_NAME)).isEmpty();
        assertThat(newsroom.segments(report, "ar").toString()).contains(SECRET);
        removeAll(report, "en", NAME);
        assertThat(tablesSaying(NAME)).isEmpty();
        assertThat(removals.broken()).isEmpty();
        JsonNode note = newsroom.as("huda")
                .get("/api/reports/" + report + "/translations/ar/notes")
                .json()
                .at("/items/0");
        assertThat(note.get("source").asString()).isEmpty();
        assertThat(note.at("/messages/0/text").asString()).isEqualTo("[…]");
    }

    @Test
    void whatTheLatestVersionStillSaysIsWorkedOnUntilItGoesToo() {
        String report = worked();
        String reviewed = newsroom.task(report, "review");
        expect(204, newsroom.as("salma").post("/api/tasks/" + reviewed + "/claim", ""));
        expect(204, newsroom.complete(reviewed, "salma", Map.of("decision", "accept")));
        String approve = newsroom.claim(report, "approve", "huda");
        assertThat(approve).isNotBlank();
        Map<String, Object> without =
                Map.of("headline", "Witnesses heard", "body", List.of(Map.of("text", "The hearing goes on.")));
        Answer saved = newsroom.as("huda")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en",
                        Map.of("content", without),
                        "If-Match",
                        "\"1\"");
        expect(200, saved);
        removals.remove(report, "en", 1);
        assertThat(tablesSaying(NAME)).isEmpty();
        assertThat(newsroom.segments(report, "ar").toString()).contains("The hearing goes on.");
        removeAll(report, "ar", ARABIC_NAME);
        assertThat(tablesSaying(ARABIC_NAME)).isEmpty();
        assertThat(newsroom.segments(report, "ar")
                        .valueStream()
                        .map(one -> one.get("target").asString()))
                .doesNotContain("");
        assertThat(removals.broken()).isEmpty();
    }

    /** A report from a wire that has been translated with everything that leaves copies, and waits for its review. */
    private String worked() {
        String wire = "Witnesses heard\n\nSARWAN, (SNA) -- " + SECRET + "\n\nThe hearing goes on.\n";
        Answer made = newsroom.as("rima")
                .send(
                        "POST",
                        "/api/reports/import?sourceLanguage=en",
                        BodyPublishers.ofString(wire),
                        "Content-Type",
                        "text/plain; charset=utf-8");
        expect(201, made);
        String report = made.json().get("id").asString();
        newsroom.submitDraft(report, "rima");
        String task = newsroom.claim(report, "translate", "tariq");
        save(report, "ذكروا " + ARABIC_NAME + " شاهداً.");
        String file = newsroom.as("tariq")
                .get(translation(report) + "/export?format=xliff")
                .body();
        newsroom.translate(report, "ar", "tariq");
        save(report, TARGET);
        Answer brought = newsroom.as("tariq")
                .send(
                        "PUT",
                        translation(report) + "/import",
                        BodyPublishers.ofString(file.replace("ذكروا", "قالوا"), StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/xliff+xml");
        expect(200, brought);
        assertThat(brought.json().get("conflicts").toString()).contains(ARABIC_NAME);
        Map<String, Object> question = Map.of(
                "segmentId",
                secret(report).get("id").asString(),
                "kind",
                "question",
                "text",
                "Is it Belmor or Balmor?");
        Answer asked = newsroom.as("tariq").post(translation(report) + "/notes", question, "Idempotency-Key", report);
        expect(201, asked);
        String answers =
                translation(report) + "/notes/" + asked.json().get("id").asString() + "/answers";
        expect(201, newsroom.as("rima").post(answers, Map.of("text", "You have it: " + TARGET)));
        expect(204, newsroom.complete(task, "tariq", Map.of("decision", "submit")));
        newsroom.task(report, "review");
        return report;
    }

    /** Somebody has changed a unit that says it by hand. */
    private void changeUnits() {
        for (JsonNode unit :
                newsroom.as("huda").get("/api/memory/units?limit=50").json().get("items")) {
            if (unit.toString().contains(NAME)) {
                expect(
                        200,
                        newsroom.as("huda")
                                .json(
                                        "PUT",
                                        "/api/memory/units/" + unit.get("id").asString(),
                                        Map.of("texts", Map.of("ar", TARGET + " نعم."), "reason", "Fuller."),
                                        "If-Match",
                                        unit.get("etag").asString()));
            }
        }
    }

    private void save(String report, String target) {
        expect(200, newsroom.save(report, "ar", secret(report), target, "tariq"));
    }

    private JsonNode secret(String report) {
        return newsroom.segments(report, "ar")
                .valueStream()
                .filter(one -> one.get("source").asString().contains(NAME))
                .findFirst()
                .orElseThrow();
    }

    private static String translation(String report) {
        return "/api/reports/" + report + "/translations/ar";
    }

    /** Every table with a row that holds one of the words, in whatever type of column. */
    private Set<String> tablesSaying(String... words) {
        Set<String> saying = new TreeSet<>();
        for (String table : superuser.queryForList(
                "select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('warraq', 'engine') and table_type = 'BASE TABLE'",
                String.class)) {
            for (String form : forms(words)) {
                Integer rows = superuser.queryForObject(
                        "select count(*) from " + table + " as one where position(? in lower(cast(one as text))) > 0",
                        Integer.class,
                        form);
                if (rows != null && rows > 0) {
                    saying.add(table);
                }
            }
        }
        return saying;
    }

    // Bytes are shown in hexadecimal digits.
    private static List<String> forms(String... words) {
        List<String> forms = new ArrayList<>();
        for (String word : words) {
            forms.add(word.toLowerCase(java.util.Locale.ROOT));
            forms.add(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
            forms.add(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_16BE)));
        }
        return forms;
    }

    private int saying(String table, String condition) {
        Integer rows =
                superuser.queryForObject("select count(*) from warraq." + table + " where " + condition, Integer.class);
        return rows == null ? 0 : rows;
    }

    private int units(String report) {
        return saying("memory_unit", "report_id = '" + report + "'");
    }

    private void removeAll(String report, String language, String word) {
        superuser
                .queryForList(
                        "select number from warraq.version where report_id = ? and language = ? and content like ?"
                                + " order by number",
                        Integer.class,
                        UUID.fromString(report),
                        language,
                        "%" + word + "%")
                .forEach(number -> removals.remove(report, language, number));
    }
}
