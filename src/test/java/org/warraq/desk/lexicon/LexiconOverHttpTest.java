package org.warraq.desk.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.warraq.support.Newsroom.expect;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.database.TestDatabases;
import org.warraq.language.Language;
import org.warraq.lexicon.Lexicon;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Names and terms as outside programs see them. */
@OwnNewsroomTest
class LexiconOverHttpTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Lexicon lexicon;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url = "";

    static Map<String, Object> form(String language, String text, String use) {
        return Map.of("language", language, "text", text, "use", use);
    }

    @SafeVarargs
    static Map<String, Object> person(Map<String, Object>... forms) {
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Map<String, Object> form : forms) {
            listed.add(form);
        }
        return Map.of("kind", "person", "forms", listed);
    }

    JsonNode added(String username, Map<String, Object> wanted) {
        Answer answer = newsroom.as(username).post("/api/names", wanted);
        expect(201, answer);
        assertThat(answer.header("Location"))
                .isEqualTo("/api/names/" + answer.json().get("id").asString());
        assertThat(answer.header("ETag")).isEqualTo(answer.json().get("etag").asString());
        return answer.json();
    }

    static String path(JsonNode name) {
        return "/api/names/" + name.get("id").asString();
    }

    JsonNode candidates(String language, String text) {
        Answer answer = newsroom.as("rima")
                .get("/api/names/candidates?language=" + language + "&text="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8));
        expect(200, answer);
        return answer.json().get("items");
    }

    List<String> journal() {
        return jdbc.sql("select action || ' ' || coalesce(detail, '') || ' ' || coalesce(reason, '') from journal_entry"
                        + " where chain = 'newsroom' order by seq")
                .query(String.class)
                .list();
    }

    @Test
    void nameIsAddedReadChangedAndFoundByItsSpelling() {
        Map<String, Object> wanted = new LinkedHashMap<>(person(
                form("en", "Karam al-Zubaydi", "preferred"),
                form("en", "al-Zubaydi", "allowed"),
                form("en", "al-Zubedi", "wrong"),
                form("ar", "كرم الزبيدي", "preferred")));
        wanted.put("titles", List.of(Map.of("language", "en", "text", "Minister of Water", "from", "2024-01-01")));
        JsonNode name = added("huda", wanted);
        assertThat(name.get("state").asString()).isEqualTo("accepted");
        assertThat(name.get("forms")).hasSize(4);
        assertThat(name.get("titles").get(0).get("to").isNull()).isTrue();
        JsonNode found = candidates("en", "Al Zubaidi");
        assertThat(found.get(0).get("nameId")).isEqualTo(name.get("id"));
        assertThat(found.get(0).get("form").asString()).isEqualTo("al-Zubaydi");
        assertThat(found.get(0).get("certain").asBoolean()).isFalse();
        assertThat(candidates("en", "Al Zubedi").get(0).get("certain").asBoolean())
                .isTrue();
        assertThat(candidates("ar", "Karam Zubaidi").get(0).get("form").asString())
                .isEqualTo("كرم الزبيدي");

        // What was read is sent back, changed.
        ((ObjectNode) name).put("note", "Spelled by himself so.");
        Answer changed = newsroom.as("edward")
                .json("PUT", path(name), name, "If-Match", name.get("etag").asString());
        expect(200, changed);
        assertThat(changed.json().get("note").asString()).isEqualTo("Spelled by himself so.");
        assertThat(changed.json().get("etag").asString()).isEqualTo("\"2\"");
        expect(412, newsroom.as("edward").json("PUT", path(name), name, "If-Match", "\"1\""));
        expect(428, newsroom.as("edward").json("PUT", path(name), name));
        assertThat(journal())
                .anyMatch(line -> line.startsWith("name-added Karam al-Zubaydi") && line.contains("wrong “al-Zubedi”"))
                .anyMatch(line -> line.startsWith("name-changed Karam al-Zubaydi") && line.contains("+note"));
    }

    @Test
    void whatANameMayNotSayIsRefusedByField() {
        expect422(Map.of("kind", "person", "forms", List.of()), "forms");
        expect422(Map.of("forms", List.of(form("en", "Rami", "preferred"))), "kind");
        expect422(Map.of("kind", "term", "forms", List.of(form("en", "Rami", "preferred"))), "kind");
        expect422(Map.of("kind", "planet", "forms", List.of(form("en", "Rami", "preferred"))), "kind");
        expect422(person(form("en", "Rami", "best")), "forms[0].use");
        expect422(person(form("en", "Rami", "forbidden")), "forms[0].use");
        expect422(person(form("en", "  ", "preferred")), "forms[0].text");
        expect422(person(form("en", "...", "preferred")), "forms[0].text");
        expect422(person(form("en", "R".repeat(201), "preferred")), "forms[0].text");
        expect422(person(form("en", "A\u0000b", "preferred")), "forms[0].text");
        expect422(person(Map.of("text", "Rami", "use", "preferred")), "forms[0].language");
        expect422(person(form("en", "Rami", "preferred"), form("en", "Ramy", "preferred")), "forms[1].use");
        expect422(person(form("en", "Rami", "preferred"), form("en", "Rami", "allowed")), "forms[1].text");
        Map<String, Object> dated = new LinkedHashMap<>(person(form("en", "Rami", "preferred")));
        dated.put("titles", List.of(Map.of("language", "en", "text", "x", "from", "2024-02-01", "to", "2024-01-01")));
        expect422(dated, "titles[0].to");
        Map<String, Object> distinct = new LinkedHashMap<>(person(form("en", "Rami", "preferred")));
        distinct.put("distinctFrom", List.of("00000000-0000-0000-0000-000000000001"));
        expect422(distinct, "distinctFrom[0]");
        Map<String, Object> unknown = new LinkedHashMap<>(person(form("en", "Rami", "preferred")));
        unknown.put("colour", "blue");
        expect(400, newsroom.as("huda").post("/api/names", unknown));
    }

    void expect422(Map<String, Object> wanted, String field) {
        Answer answer = newsroom.as("huda").post("/api/names", wanted);
        expect(422, answer);
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    @Test
    void anybodyProposesAndEditorsDecide() {
        JsonNode name = added("tariq", person(form("en", "Nabil Sahhar", "preferred")));
        assertThat(name.get("state").asString()).isEqualTo("proposed");
        assertThat(lexicon.mentions(Language.ENGLISH, "They met Nabil Sahhar.")).isEmpty();
        assertThat(candidates("en", "Nabil Sahhar").get(0).get("certain").asBoolean())
                .isFalse();
        String etag = name.get("etag").asString();
        expect(403, newsroom.as("rima").json("PUT", path(name), name, "If-Match", etag));
        expect(403, newsroom.as("rima").json("POST", path(name) + "/accept", Map.of(), "If-Match", etag));
        Answer own = newsroom.as("tariq").json("PUT", path(name), name, "If-Match", etag);
        expect(200, own);
        etag = own.json().get("etag").asString();
        Answer accepted = newsroom.as("admin").json("POST", path(name) + "/accept", Map.of(), "If-Match", etag);
        expect(200, accepted);
        assertThat(lexicon.mentions(Language.ENGLISH, "They met Nabil Sahhar.")).hasSize(1);
        etag = accepted.json().get("etag").asString();
        expect(409, newsroom.as("huda").json("POST", path(name) + "/accept", Map.of(), "If-Match", etag));
        expect(403, newsroom.as("tariq").json("PUT", path(name), name, "If-Match", etag));

        JsonNode other = added("rima", person(form("en", "Nabil Qadri", "preferred")));
        String at = other.get("etag").asString();
        expect(422, newsroom.as("huda").json("POST", path(other) + "/refuse", Map.of("reason", " "), "If-Match", at));
        Answer refused = newsroom.as("huda")
                .json("POST", path(other) + "/refuse", Map.of("reason", "Nobody of that name."), "If-Match", at);
        expect(200, refused);
        assertThat(refused.json().get("reason").asString()).isEqualTo("Nobody of that name.");
        assertThat(journal())
                .anyMatch(line -> line.startsWith("name-refused Nabil Qadri") && line.endsWith("Nobody of that name."));
    }

    @Test
    void mergedRecordsAreOneAndWhoeverNamesTheFirstMeansTheSecond() {
        JsonNode goes = added("huda", person(form("en", "Wadih Farran", "preferred"), form("en", "Farran", "wrong")));
        Map<String, Object> third = new LinkedHashMap<>(person(form("en", "Wadi Farran", "preferred")));
        third.put("distinctFrom", List.of(goes.get("id").asString()));
        JsonNode distinct = added("huda", third);
        JsonNode stays =
                added("huda", person(form("en", "Wadeeh Farran", "preferred"), form("ar", "وديع فران", "preferred")));
        Map<String, Object> into = Map.of("into", stays.get("id").asString());
        String etag = newsroom.as("huda").get(path(goes)).header("ETag");
        expect(403, newsroom.as("rima").json("POST", path(goes) + "/merge", into, "If-Match", etag));
        expect(
                409,
                newsroom.as("huda")
                        .json(
                                "POST",
                                path(goes) + "/merge",
                                Map.of("into", distinct.get("id").asString()),
                                "If-Match",
                                etag));
        Answer merged = newsroom.as("huda").json("POST", path(goes) + "/merge", into, "If-Match", etag);
        expect(200, merged);
        assertThat(merged.json().get("id")).isEqualTo(stays.get("id"));
        assertThat(merged.json().get("forms").toString())
                .contains("\"text\":\"Wadih Farran\",\"use\":\"allowed\"", "\"text\":\"Farran\",\"use\":\"wrong\"");
        assertThat(merged.json().get("distinctFrom").get(0)).isEqualTo(distinct.get("id"));
        JsonNode gone = newsroom.as("huda").get(path(goes)).json();
        assertThat(gone.get("state").asString()).isEqualTo("merged");
        assertThat(gone.get("mergedInto")).isEqualTo(stays.get("id"));
        assertThat(lexicon.find(UUID.fromString(goes.get("id").asString()))
                        .orElseThrow()
                        .id())
                .hasToString(stays.get("id").asString());
        assertThat(newsroom.as("huda")
                        .get(path(distinct))
                        .json()
                        .get("distinctFrom")
                        .toString())
                .isEqualTo("[\"" + stays.get("id").asString() + "\"]");
        assertThat(journal()).anyMatch(line -> line.startsWith("name-merged Wadih Farran"));
    }

    @Test
    void listsComeByPageAndAreNarrowed() {
        for (int i = 0; i < 5; i++) {
            added("huda", Map.of("kind", "place", "forms", List.of(form("en", "Qasr " + i, "preferred"))));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = newsroom.as("rima")
                    .get("/api/names?kind=place&q=qasr&limit=2" + cursor)
                    .json();
            page.get("items")
                    .forEach(one -> seen.add(one.get("forms").get(0).get("text").asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly("Qasr 0", "Qasr 1", "Qasr 2", "Qasr 3", "Qasr 4");
        expect(422, newsroom.as("rima").get("/api/names?limit=0"));
        expect(422, newsroom.as("rima").get("/api/names?cursor=x"));
        expect(422, newsroom.as("rima").get("/api/names?kind=planet"));
        expect(404, newsroom.as("rima").get("/api/names/00000000-0000-0000-0000-000000000001"));
        JsonNode suggested = newsroom.as("rima")
                .get("/api/names/suggestions?language=en&text=qas&kind=place")
                .json()
                .get("items");
        assertThat(suggested.get(0).get("form").asString()).isEqualTo("Qasr 0");
    }

    @Test
    void useIsCountedInWhatTheNewsroomWrote() {
        JsonNode name = added(
                "huda", person(form("en", "Bashshar Tellawi", "preferred"), form("ar", "بشار التلاوي", "preferred")));
        newsroom.start("Bashshar Tellawi's visit");
        newsroom.start(
                "rima",
                "ar",
                "زيارة",
                Map.of("content", Map.of("headline", "قال وبشار التلاوي", "body", List.of(Map.of("text", "نص")))));
        newsroom.start("Tellawi met Bashshar");
        assertThat(newsroom.as("rima")
                        .get(path(name))
                        .json()
                        .get("usage")
                        .get("reports")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void termsTravelAsFilesAndComeBackEqual() {
        Map<String, Object> term = Map.of(
                "domain",
                "water",
                "definition",
                "What a dam holds; \"dead\" water & all <included>.",
                "forms",
                List.of(
                        form("en", "storage, live", "preferred"),
                        form("en", "live stock", "forbidden"),
                        form("ar", "المخزون الحي", "preferred"),
                        form("ar", "مخزون «فعّال»", "allowed")));
        expect(201, newsroom.as("huda").post("/api/terms", term));
        for (String format : List.of("csv", "tbx")) {
            Answer file = newsroom.as("rima").get("/api/terms/export?format=" + format);
            expect(200, file);
            assertThat(file.body()).contains("live stock");
            Answer again = take("huda", format, file.body());
            expect(200, again);
            assertThat(again.json().get("terms").asInt()).isZero();
            assertThat(again.json().get("changed").asInt()).isZero();
            assertThat(again.json().get("problems")).isEmpty();
            assertThat(newsroom.as("rima")
                            .get("/api/terms/export?format=" + format)
                            .body())
                    .isEqualTo(file.body());
        }
        // In a house that does not have them the same file makes the same terms.
        String tbx = newsroom.as("rima").get("/api/terms/export?format=tbx").body();
        List<Object> before = terms();
        forgetTerms();
        expect(200, take("huda", "tbx", tbx));
        assertThat(terms()).isEqualTo(before);
        expect(403, take("rima", "csv", "language,text\nen,x\n"));
    }

    List<Object> terms() {
        return jdbc.sql(
                        "select entry.id || entry.domain || entry.definition || form.position || form.language || form.use"
                                + " || form.text from lexicon_entry as entry join lexicon_form as form on form.entry_id = entry.id"
                                + " where entry.kind = 'term' order by entry.id, form.language, form.position")
                .query((row, number) -> (Object) row.getString(1))
                .list();
    }

    Answer take(String username, String format, String file) {
        return newsroom.as(username)
                .send(
                        "POST",
                        "/api/terms/import?format=" + format,
                        HttpRequest.BodyPublishers.ofString(file),
                        "Content-Type",
                        format.equals("csv") ? "text/csv" : "application/xml");
    }

    @Test
    void bilingualListsAreReadAndHostileFilesRefusedWhole() {
        Answer list = take(
                "huda",
                "csv",
                "id,sourceLang,targetLang,sourceString,targetString\r\n1,en,ar_AR,spillway gate,بوابة المفيض\r\n2,en,??,a,b\r\n3,en,ar,,\r\n");
        expect(200, list);
        assertThat(list.json().get("terms").asInt()).isEqualTo(1);
        assertThat(StreamSupport.stream(list.json().get("problems").spliterator(), false)
                        .map(problem -> problem.get("line").asInt()))
                .containsExactly(3, 4);
        assertThat(lexicon.mentions(Language.ENGLISH, "Two spillway gates opened."))
                .hasSize(1);
        int terms = terms().size();
        for (String file : List.of(
                "<!DOCTYPE tbx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><tbx type='TBX-Basic'><text><body/></text></tbx>",
                "<tbx type='TBX-Basic'><text><body><conceptEntry><langSec xml:lang='en'><termSec><term>cut",
                "<tbx><text><body><conceptEntry><langSec xml:lang='en'><termSec><term>&x;</term></termSec></langSec></conceptEntry></body></text></tbx>",
                "<html/>",
                "",
                "<a>".repeat(100_000))) {
            expect(422, take("huda", "tbx", file));
        }
        expect(422, take("huda", "csv", "a,b\n1,2\n"));
        expect(422, take("huda", "csv", "language,text\nen,\"never closed\n"));
        expect(422, take("huda", "xml", ""));
        assertThat(terms()).hasSize(terms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms-f-en-ar.csv", "terms-g-en-ar.csv"})
    void sampleListsComeInAndGoOutEqual(String name) throws IOException {
        Path sample = Path.of("..", "shared", "samples", name);
        assumeTrue(Files.exists(sample), "the sample list is not there");
        String list = Files.readString(sample);
        Answer first = take("huda", "csv", list);
        expect(200, first);
        assertThat(first.json().get("problems")).isEmpty();
        assertThat(first.json().get("terms").asInt()).isGreaterThan(250);
        Answer again = take("admin", "csv", list);
        assertThat(again.json().get("terms").asInt()
                        + again.json().get("changed").asInt())
                .isZero();
        for (String format : List.of("csv", "tbx")) {
            String file = newsroom.as("rima")
                    .get("/api/terms/export?format=" + format)
                    .body();
            List<Object> before = terms();
            forgetTerms();
            Answer back = take("huda", format, file);
            expect(200, back);
            assertThat(back.json().get("problems")).isEmpty();
            assertThat(terms()).isEqualTo(before);
        }
    }

    // The application may not.
    private void forgetTerms() {
        JdbcClient.create(TestDatabases.superuser(url))
                .sql("delete from warraq.lexicon_entry where kind = 'term'")
                .update();
    }
}
