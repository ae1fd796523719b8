package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** Wherever a reason is given, the same is none, it is said at its field, and nothing of it is kept. */
@OwnNewsroomTest
class ReasonsOverHttpTest {

    private static final String SOME = "00000000-0000-4000-8000-000000000001";
    private static final Map<String, String> NOTE = Map.of("en", "Gone.", "ar", "سُحب.");

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcTemplate database;

    /** A place where programs give a reason, and what they send besides. */
    record Door(String username, String method, String path, Map<String, Object> besides) {}

    static Stream<Door> doors() {
        return Stream.of(
                new Door("huda", "POST", "/api/reports/{report}/spike", Map.of()),
                new Door("huda", "POST", "/api/reports/{report}/recall", Map.of()),
                new Door("huda", "POST", "/api/reports/{report}/withdrawal", Map.of("publicNote", NOTE)),
                new Door("huda", "POST", "/api/tasks/{task}/complete", Map.of("decision", "spike")),
                new Door(
                        "huda",
                        "POST",
                        "/api/tasks/{task}/complete",
                        Map.of("decision", "return", "returnTo", "draft")),
                new Door("huda", "PATCH", "/api/reports/{report}", Map.of("targetLanguages", List.of())),
                new Door("huda", "POST", "/api/reports/{report}/findings/any/dismiss", Map.of()),
                new Door("admin", "POST", "/api/reports/{report}/editions/en/versions/1/removal", Map.of()),
                new Door("admin", "POST", "/api/removals/" + SOME + "/refusal", Map.of()),
                new Door("huda", "POST", "/api/names/" + SOME + "/refuse", Map.of()),
                new Door("huda", "POST", "/api/terms/" + SOME + "/refuse", Map.of()),
                new Door("huda", "PUT", "/api/memory/units/" + SOME, Map.of("texts", Map.of("en", "They met."))));
    }

    private static final Map<String, String> NONE = Map.of(
            "blank", " \u200F ",
            "too long", "x".repeat(2_001),
            "a control character", "rung\u0007",
            "U+0000", "a\u0000b",
            "turning the order", "\u202Eturned");

    @ParameterizedTest
    @MethodSource("doors")
    void whatIsNoReasonIsRefusedAtItsFieldAndNothingIsKept(Door door) {
        Map<String, String> ids = ids();
        newsroom.as(door.username());
        long before = journalled();
        NONE.forEach((kind, words) -> {
            Answer refused = send(door, ids, words);
            assertThat(refused.status()).as(kind).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/field").asString()).as(kind).isEqualTo("reason");
            assertThat(refused.json().at("/errors/0/message").asString())
                    .as(kind)
                    .isNotBlank();
        });
        assertThat(journalled()).isEqualTo(before);
    }

    private Answer send(Door door, Map<String, String> ids, String words) {
        Map<String, Object> body = new LinkedHashMap<>(door.besides());
        body.put("reason", words);
        String path = door.path().replace("{report}", ids.get("report")).replace("{task}", ids.get("task"));
        return newsroom.as(door.username()).json(door.method(), path, body, "If-Match", ids.get("etag"));
    }

    @Test
    void theNoteOfAVersionGoesIntoTheJournalAndIsBoundByTheSameRule() {
        String report = newsroom.start("Noted");
        newsroom.claim(report, "draft", "rima");
        String edition = "/api/reports/" + report + "/editions/en";
        Map<String, Object> content = Newsroom.content("Noted again");
        Answer refused = newsroom.as("rima")
                .json("PUT", edition, Map.of("content", content, "note", "n".repeat(2_001)), "If-Match", "\"1\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("note");
        expect(
                200,
                newsroom.as("rima")
                        .json("PUT", edition, Map.of("content", content, "note", " the hour "), "If-Match", "\"1\""));
        assertThat(newsroom.as("rima")
                        .get(edition + "/versions/2")
                        .json()
                        .get("note")
                        .asString())
                .isEqualTo("the hour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spike", "recall", "withdrawal"})
    void theReportsPageSaysItAtTheFieldAndKeepsWhatWasTyped(String form) {
        String report = ids().get("report");
        String page = "/reports/" + report;
        Answer refused = huda().submit(
                        page,
                        page + "/" + form,
                        Map.of("reason", "Rung\u0007 once", "note.en", "Told.", "note.ar", "قيل."));
        Document shown = refused(refused, form + "-reason");
        assertThat(shown.select("#withdrawal-note-ar").text()).isEqualTo(form.equals("withdrawal") ? "قيل." : "");
    }

    @Test
    void aVersionsPageAndARecordsPageSayItAtTheField() {
        String report = ids().get("report");
        String version = "/reports/" + report + "/versions/en/1";
        refused(english("admin").submit(version, version + "/removal", Map.of("reason", "Rung\u0007 once")), "reason");
        Map<String, Object> name = Map.of(
                "kind", "person", "forms", List.of(Map.of("language", "en", "text", "Idris Vell", "use", "preferred")));
        Answer proposed = newsroom.as("rima").post("/api/names", name);
        expect(201, proposed);
        String record = "/names/" + proposed.json().get("id").asString();
        refused(
                huda().submit(record, record + "/refuse", Map.of("version", "1", "reason", "Rung\u0007 once")),
                "reason");
    }

    private static Document refused(Answer answer, String id) {
        assertThat(answer.status()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#" + id + "[aria-invalid=true]").text())
                .startsWith("Rung")
                .endsWith("once");
        assertThat(page.select("#" + id + "-fault").text()).startsWith("A reason may hold no control characters");
        return page;
    }

    private Http huda() {
        return english("huda");
    }

    private Http english(String username) {
        Http desk = Http.at(newsroom.port()).signIn(username, "demo");
        desk.get("/account?lang=en");
        return desk;
    }

    private static final Map<String, String> WAITING = new LinkedHashMap<>();

    // One report that waits for Huda's approval; nothing here ever changes it.
    private synchronized Map<String, String> ids() {
        if (WAITING.isEmpty()) {
            String report = newsroom.upToApproval("Waits for a reason");
            WAITING.put("report", report);
            WAITING.put("task", newsroom.claim(report, "approve", "huda"));
            WAITING.put(
                    "etag", newsroom.as("huda").get("/api/reports/" + report).header("ETag"));
        }
        return WAITING;
    }

    private long journalled() {
        List<Long> counted =
                new ArrayList<>(database.queryForList("select count(*) from warraq.journal_entry", Long.class));
        return counted.get(0);
    }
}
