package org.warraq.desk.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.support.Newsroom.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/** What is typed is kept: as a working copy, per person and edition, over HTTP. */
@SharedNewsroomTest
class AutosaveTest {

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url;

    private static Map<String, Object> copy(String client, String headline, Object... paragraphs) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("content", Map.of("headline", headline, "body", List.of(paragraphs)));
        copy.put("baseVersion", 1);
        copy.put("client", client);
        return copy;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    private Answer save(String report, Object copy, String... headers) {
        return newsroom.as("rima").json("PUT", "/api/reports/" + report + "/editions/en/working-copy", copy, headers);
    }

    @Test
    void paragraphsKeepTheIdsTheyWereGivenWhileTyping() {
        String report = newsroom.start("Ids while typing");
        Answer first = save(report, copy("a", "Typed", text("One."), text("Two.")));
        expect(200, first);
        assertThat(first.json().get("latestVersion").asInt()).isEqualTo(1);
        List<Object> typed = new ArrayList<>();
        for (JsonNode id : first.json().get("paragraphs")) {
            typed.add(Map.of("id", id.asString(), "text", "again"));
        }
        Answer second = save(report, copy("a", "Typed", typed.toArray()), "If-Match", first.header("ETag"));
        expect(200, second);
        assertThat(second.json().get("paragraphs")).isEqualTo(first.json().get("paragraphs"));
        // and as a version
        Answer version = newsroom.as("rima")
                .json(
                        "PUT",
                        "/api/reports/" + report + "/editions/en",
                        Map.of("content", Map.of("headline", "Typed", "body", typed)),
                        "If-Match",
                        "\"1\"");
        expect(200, version);
        expect(404, newsroom.as("rima").get("/api/reports/" + report + "/editions/en/working-copy"));
    }

    @Test
    void aStaleSaveIsRefusedUnlessItIsOnesOwnUnheardAnswer() {
        String report = newsroom.start("Two tabs");
        expect(200, save(report, copy("a", "From one tab", text("One."))));
        expect(412, save(report, copy("b", "From another", text("One."))));
        // The first tab never heard the answer and sends again.
        Answer again = save(report, copy("a", "From one tab, more", text("One.")));
        expect(200, again);
        Answer other = save(report, copy("b", "From another", text("One.")), "If-Match", again.header("ETag"));
        expect(200, other);
        expect(412, save(report, copy("a", "From one tab", text("One.")), "If-Match", again.header("ETag")));
        assertThat(newsroom.as("rima")
                        .get("/api/reports/" + report + "/editions/en/working-copy")
                        .json()
                        .at("/content/headline")
                        .asString())
                .isEqualTo("From another");
    }

    @Test
    void aVersionIsRefusedWhereTheWorkingCopySaysSomethingElseByNow() {
        String report = newsroom.start("A version over a copy");
        Answer mine = save(report, copy("a", "From one tab", text("One.")));
        expect(200, save(report, copy("b", "From another", text("One.")), "If-Match", mine.header("ETag")));
        Map<String, Object> version = Map.of(
                "content",
                Map.of("headline", "From one tab", "body", List.of(text("One."))),
                "workingCopy",
                mine.header("ETag"));
        expect(
                412,
                newsroom.as("rima")
                        .json("PUT", "/api/reports/" + report + "/editions/en", version, "If-Match", "\"1\""));
    }

    @Test
    void anAutosaveTakesNoReportLockAndWritesNoJournal() {
        String report = newsroom.start("What an autosave costs");
        Answer first = save(report, copy("a", "Typed", text("One.")));
        newsroom.as("rima").get("/api/me");
        JdbcClient superuser = JdbcClient.create(TestDatabases.superuser(url));
        superuser.sql("select pg_stat_statements_reset()").query().singleValue();
        Answer second = save(report, copy("a", "Typed more", text("One.")), "If-Match", first.header("ETag"));
        List<String> seen = superuser.sql("""
                        select calls || ' x ' || query from pg_stat_statements
                        where userid = 'warraq_app'::regrole and query !~* '^(begin|commit|set|show|rollback)'
                          and query !~* 'engine|act_|task_|escalat'
                          and dbid = (select oid from pg_database where datname = current_database())
                        """).query(String.class).list();
        expect(200, second);
        assertThat(seen).as(String.join("\n", seen)).noneMatch(sql -> sql.matches("(?is).*for (no key )?update.*"));
        assertThat(seen)
                .noneMatch(sql -> sql.matches("(?is).*(insert into|update) +(journal|version|report|edition)\\b.*"));
        assertThat(seen.stream()
                        .filter(sql -> sql.matches("(?is).*(insert|update|delete) .*"))
                        .toList())
                .as("writes")
                .singleElement()
                .asString()
                .contains("working_copy");
        assertThat(seen).as(String.join("\n", seen)).hasSizeBetween(2, 7);
    }

    @Test
    void anAutosaveReadsNoVersionHoweverManyThereAre() {
        String report = newsroom.start("How many versions there are");
        JsonNode first = newsroom.as("rima")
                .get("/api/reports/" + report + "/editions/en/versions/1")
                .json()
                .get("content")
                .get("body");
        Answer copy = save(report, copy("a", "Typed", text("One.")));
        Map<String, Long> before = rowsRead(report, copy, first);
        for (int number = 1; number <= 6; number++) {
            Object content = Map.of("headline", "Version " + number, "body", List.of(text("Only in " + number)));
            expect(
                    200,
                    newsroom.as("rima")
                            .json(
                                    "PUT",
                                    "/api/reports/" + report + "/editions/en",
                                    Map.of("content", content),
                                    "If-Match",
                                    "\"" + number + "\""));
        }
        Answer again = save(report, copy("a", "Typed", text("One.")));
        Map<String, Long> after = rowsRead(report, again, first);
        assertThat(after.keySet()).as("what is read").noneMatch(sql -> sql.matches("(?is).*(from|join) version\\b.*"));
        assertThat(after)
                .as("paragraphs of the first version are known after six others")
                .isEqualTo(before);
    }

    /** How many rows each statement of an autosave gives, that names paragraphs of the first version. */
    private Map<String, Long> rowsRead(String report, Answer copy, JsonNode paragraphs) {
        Object[] named = new Object[paragraphs.size()];
        for (int index = 0; index < named.length; index++) {
            named[index] = Map.of("id", paragraphs.get(index).get("id").asString(), "text", "Again.");
        }
        newsroom.as("rima").get("/api/me");
        JdbcClient superuser = JdbcClient.create(TestDatabases.superuser(url));
        superuser.sql("select pg_stat_statements_reset()").query().singleValue();
        expect(200, save(report, copy("a", "Typed again", named), "If-Match", copy.header("ETag")));
        Map<String, Long> rows = new TreeMap<>();
        superuser.sql("""
                        select query, rows from pg_stat_statements
                        where userid = 'warraq_app'::regrole and query ~* 'paragraph|working_copy|version'
                          and query !~* 'engine|act_|escalat'
                          and dbid = (select oid from pg_database where datname = current_database())
                        """).query(row -> {
            // Constants of a statement are written as parameters, or are not.
            rows.put(row.getString("query").replaceAll("\\$?\\d+", "?"), row.getLong("rows"));
        });
        assertThat(rows.keySet()).anyMatch(sql -> sql.contains("edition_paragraph"));
        return rows;
    }
}
