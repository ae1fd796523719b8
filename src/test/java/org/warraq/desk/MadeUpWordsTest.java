package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** Wherever a page or a call reads a word with a grammar, a made-up one is answered with a no, and never with our fault. */
@OwnNewsroomTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MadeUpWordsTest {

    private static final long SEED = 20_260_311;

    @Autowired
    Newsroom newsroom;

    private GrammarProbe probe;
    private String draft = "";
    private String writing = "";
    private String translated = "";
    private String translating = "";
    private String approved = "";
    private String approving = "";
    private String segment = "";

    @BeforeAll
    void somethingToAskAbout() {
        draft = newsroom.start("Made-up words");
        writing = newsroom.task(draft, "draft");
        translated = newsroom.start("Made-up targets");
        newsroom.submitDraft(translated, "rima");
        translating = newsroom.claim(translated, "translate", "tariq");
        segment = newsroom.segments(translated, "ar").get(0).get("id").asString();
        approved = newsroom.upToApproval("Made-up decisions");
        approving = newsroom.claim(approved, "approve", "huda");
    }

    @BeforeEach
    void alwaysTheSameWords() {
        probe = new GrammarProbe(newsroom, SEED);
    }

    @AfterEach
    void nothingWasOurFault() {
        assertThat(probe.faults()).isEmpty();
    }

    @Test
    void formsInWhichReportsAreWritten() {
        Map<String, String> form = new LinkedHashMap<>(Map.of("base", "1", "headline", "Typed", "action", "body.add"));
        form.putAll(Map.of("body.0.text", "One.", "participant.0.name", "Ila", "background.0.0.text", "Before."));
        String page = "/tasks/" + writing + "/draft";
        probe.form("rima", page, form, "action", "base", "copy", "date", "meeting-date", "participant.0.name-id");
        probe.form("rima", page, form, "background.0.date", "background.0.report", "body.0.id");
        form.put("action", "merge");
        probe.form("rima", page, form, "base", "copy", "body.0.id");
        form.put("action", "arrange");
        probe.form("rima", page, form, "targets", "urgency", "embargo", "embargo-before", "report-version");
        for (String list : List.of("body.", "background.", "background.0.", "participant.")) {
            probe.names("rima", page, form, list, ".text");
        }
        Map<String, String> merge = Map.of("base", "0", "mine", "{\"headline\":\"x\"}", "against", "1.");
        probe.form("rima", page + "/merge", merge, "mine", "against", "base", "copy", "choice.headline");
        probe.names("rima", page + "/merge", merge, "choice.", "");
        Map<String, String> fresh = Map.of("sourceLanguage", "en", "headline", "x", "meeting-date", "x");
        probe.form(
                "rima", "/reports/new", fresh, "action", "targets", "urgency", "embargo", "upload", "sourceLanguage");
        probe.form("rima", "/reports/new/paste", Map.of("text", "Words."), "sourceLanguage");
    }

    @Test
    void formsInWhichReportsAreTranslatedAndDecided() {
        String page = "/tasks/" + translating;
        probe.form("tariq", page + "/translation", Map.of(), "action");
        probe.names("tariq", page + "/translation", Map.of("action", "save"), "target.", "");
        probe.form("tariq", page + "/translation", Map.of("target." + segment, "نص"), "version." + segment);
        probe.form("tariq", page + "/helpers", Map.of("username", "salma"), "username", "action");
        probe.form("salma", page + "/review", Map.of("kind", "x"), "kind", "action");
        probe.names("salma", page + "/review", Map.of("kind", "x"), "target.", "");
        String approval = "/tasks/" + approving;
        probe.form(
                "huda", approval + "/approval", Map.of("action", "approve", "version.en", "1"), "action", "version.en");
        probe.names("huda", approval + "/approval", Map.of("action", "approve"), "version.", "");
        probe.form("huda", approval + "/approval", Map.of("action", "return"), "to");
        probe.form("huda", approval + "/confirmation", Map.of("words", "x"), "action");
        probe.form("huda", approval + "/assign", Map.of("to", "x"), "to", "from");
        probe.form("huda", "/tasks/claim", Map.of(), "ids");
        String report = "/reports/" + approved;
        probe.form("huda", report + "/correction", Map.of("reason", "x"), "kind");
        probe.names("huda", report + "/correction", Map.of("reason", "x"), "note.", "");
        probe.names("huda", report + "/withdrawal", Map.of("reason", "x"), "note.", "");
        probe.form("huda", report + "/arrangement", Map.of("version", "1"), "version", "urgency", "embargo");
        probe.form("huda", report + "/take-back", Map.of(), "task");
        probe.form("huda", report + "/versions/en/1/restore", Map.of(), "base");
        probe.form("huda", report + "/questions/" + UUID.randomUUID(), Map.of(), "action", "version", "to");
    }

    @Test
    void formsOfTheHouse() {
        Map<String, Object> known = Map.of("language", "en", "text", "Ila Orlan", "use", "preferred");
        String name = newsroom.as("admin")
                .post("/api/names", Map.of("kind", "person", "forms", List.of(known)))
                .json()
                .get("id")
                .asString();
        Map<String, String> record =
                new LinkedHashMap<>(Map.of("form-text", "Ila", "form-language", "en", "form-use", "preferred"));
        record.putAll(Map.of("title-text", "minister", "title-language", "en"));
        String[] fields = {"action", "version", "kind", "distinct", "form-language", "form-use", "form-occasion"};
        probe.form("admin", "/names/" + name, record, fields);
        probe.form("admin", "/names/new", record, "title-language", "title-from", "title-to");
        probe.form("admin", "/names/" + name + "/merge", Map.of("version", "1"), "into", "version");
        String unit = "/memory/units/" + UUID.randomUUID();
        probe.form("admin", unit, Map.of("version", "1", "reason", "x"), "version");
        probe.names("admin", unit, Map.of("version", "1", "reason", "x"), "text.", "");
        probe.form("admin", "/policy", Map.of("version", "1"), "version", "style.months");
        probe.names("admin", "/policy", Map.of("version", "1"), "check.", "");
        probe.form("admin", "/people", Map.of("name", ""), "language", "roles", "pairs", "enabled", "username");
        probe.form("admin", "/people/" + UUID.randomUUID(), Map.of("name", ""), "version", "pairs");
        probe.form("rima", "/appearance", Map.of(), "to", "lang", "theme");
    }

    @Test
    void placesInLists() {
        String report = "/reports/" + draft;
        probe.cursors("admin", "/api/tasks?scope=all", "/tasks?scope=all", "/api/tasks?scope=all&sort=urgency");
        probe.cursors("admin", "/api/reports", "/reports", "/api" + report + "/journal", report + "/journal");
        probe.cursors("admin", "/api" + report + "/editions/en/versions", report + "/versions/en", "/en/");
        probe.cursors("admin", "/api/journal", "/journal", "/api/names", "/names", "/api/terms", "/terms");
        probe.cursors("admin", "/api/people", "/people", "/api/memory/units", "/memory", "/api/removals", "/removals");
        probe.cursors("admin", "/api/reports/" + translated + "/translations/ar/segments/" + segment + "/history");
    }

    @Test
    void parametersOfAddresses() {
        String report = "/reports/" + draft;
        for (String list : List.of("/api/tasks", "/tasks")) {
            probe.asked("huda", list, "scope", "stage", "language", "urgency", "overdue", "sort", "limit");
        }
        for (String list : List.of("/api/reports", "/reports")) {
            probe.asked("huda", list, "state", "language", "q", "limit");
        }
        for (String journal :
                List.of("/api" + report + "/journal", report + "/journal", "/api" + report + "/journal/export")) {
            probe.asked("huda", journal, "kind", "actor", "person", "language", "stage", "from", "until", "order");
        }
        probe.asked("huda", "/api" + report + "/findings", "language");
        probe.asked("huda", report + "/process.bpmn", "of");
        probe.asked("huda", report + "/compare/en", "from", "to");
        probe.asked("huda", "/api" + report + "/editions/en/versions/1/diff", "against");
        probe.asked("huda", "/api" + report + "/editions/en/versions/1/export", "format");
        probe.asked("huda", "/reports/" + translated + "/beside/ar", "source", "translation");
        probe.asked("huda", "/api/reports/" + translated + "/translations/ar/export", "format");
        probe.asked("huda", "/api/memory/search?from=en&to=ar&text=x", "from", "to", "text", "min", "limit");
        probe.asked("huda", "/api/memory/concordance?from=en&to=ar&text=x", "from", "limit");
        for (String names : List.of("/api/names", "/names", "/api/names/candidates?language=en&text=x")) {
            probe.asked("huda", names, "kind", "state", "language", "q", "limit", "text");
        }
        probe.segments(
                "huda", "/api/reports/%s", "/api/tasks/%s", "/tasks/%s", "/en/reports/%s", "/%s/", "/api/names/%s");
        probe.segments("huda", "/api" + report + "/editions/%s", report + "/versions/%s/1", report + "/versions/en/%s");
        probe.segments("huda", "/api" + report + "/editions/en/versions/%s");
    }

    @Test
    void bodiesAndHeaders() {
        String edition = "/api/reports/" + draft + "/editions/en";
        Map<String, Object> content = Map.of("content", Map.of("headline", "x"));
        String target = "/api/reports/" + translated + "/translations/ar/segments/" + segment;
        List<String> tags = List.of("x", "*", "\"-1\"", "W/\"1\"", "\"99999999999\"", "1", "\"1\", \"2\"");
        tags.forEach(tag -> {
            probe.json("rima", "PUT", edition, content, "If-Match", tag);
            probe.json("rima", "PUT", edition + "/working-copy", content, "If-Match", tag);
            probe.json("tariq", "PUT", target, Map.of("target", "x", "state", "translated"), "If-Match", tag);
        });
        probe.each(word -> {
            String found = "/api/reports/" + draft + "/findings/x" + Integer.toUnsignedString(word.hashCode());
            probe.json("rima", "POST", found + "/dismiss", Map.of("reason", word));
            start(Map.of("embargoUntil", word));
            start(Map.of("sourceLanguage", word));
            start(Map.of("urgency", word));
            start(Map.of("targetLanguages", List.of(word)));
            start(Map.of("content", Map.of("dateline", Map.of("date", word))));
            start(Map.of("content", Map.of("body", List.of(Map.of("id", word, "text", "x")))));
            complete(Map.of("decision", word));
            complete(Map.of("decision", "return", "returnTo", word));
            complete(Map.of("decision", "approve", "versions", Map.of(word, 1)));
            complete(Map.of("decision", "return", "reasonCode", word));
            Map<String, Object> person = Map.of("username", "made", "name", "Made", "language", "en");
            probe.json("admin", "POST", "/api/people", and(person, Map.of("roles", List.of(word))));
            probe.json("admin", "POST", "/api/people", and(person, Map.of("pairs", List.of(word))));
        });
        complete(Map.of("decision", "return", "returnTo", Map.of("en", 1)));
        complete(Map.of("decision", "return", "returnTo", List.of(List.of("en"))));
        start(Map.of("embargoUntil", "+999999999-12-31T23:59:59Z"));
        start(Map.of("content", Map.of("meeting", Map.of("date", "+999999999-12-31"))));
        Map<String, Object> late = Map.of("embargoUntil", "+999999999-12-31T23:59:59Z");
        probe.json("rima", "PATCH", "/api/reports/" + draft, late, "If-Match", "\"1\"");
    }

    private void start(Map<String, Object> odd) {
        Map<String, Object> start = Map.of("sourceLanguage", "en", "content", Map.of("headline", "x"));
        probe.json("rima", "POST", "/api/reports", and(start, odd));
    }

    private void complete(Map<String, Object> odd) {
        probe.json("huda", "POST", "/api/tasks/" + approving + "/complete", and(Map.of("reason", " "), odd));
    }

    private static Map<String, Object> and(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
