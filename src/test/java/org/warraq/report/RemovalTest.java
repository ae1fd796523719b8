package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** Two admins take out what a version says; nobody else does, and everything else about it still stands. */
@OwnNewsroomTest
class RemovalTest {

    private static final String SECRET = "They named the witness Belmor Tasende.";

    @Autowired
    Newsroom newsroom;

    /** As the application's role. */
    @Autowired
    JdbcClient jdbc;

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
    void whatStandsForAPageIsTakenOutOfItAlsoWhereAReleaseBeforeSaidTheSame() {
        String report = newsroom.published("Said again without its note");
        release(report, Map.of("kind", "correction", "publicNote", Map.of("en", "A day.", "ar", "يوم.")), "edward");
        release(report, Map.of("kind", "update"), "huda");
        int latest = newsroom.report(report).at("/editions/en/releasedVersion").asInt();
        removals.remove(report, "en", latest);
        String slug = newsroom.report(report).get("slug").asString();
        assertThat(reader().get("/en/reports/" + slug).status()).isEqualTo(410);
        assertThat(reader().get("/en/feed.atom").body()).doesNotContain(slug);
        // nothing is corrected over a text that is gone
        Map<String, Object> round = Map.of("kind", "correction", "languages", List.of("ar"));
        assertThat(newsroom.as("huda")
                        .post("/api/reports/" + report + "/corrections", round)
                        .status())
                .isEqualTo(409);
    }

    private void release(String report, Map<String, Object> round, String editor) {
        newsroom.as("huda").post("/api/reports/" + report + "/corrections", round);
        newsroom.submitDraft(report, "rima");
        if (round.containsKey("publicNote")) {
            newsroom.translateAndReview(report, "ar");
        }
        newsroom.task(report, "approve");
        newsroom.finish(report, "approve", editor, newsroom.approval(report));
        Newsroom.await(() -> newsroom.state(report).equals("published"));
    }

    @Test
    void twoAdminsTakeOutWhatReadersSeeAndTheChainsStillHold() {
        String report = newsroom.published("Witnesses heard");
        String slug = newsroom.report(report).get("slug").asString();
        assertThat(reader().get("/en/reports/" + slug).status()).isEqualTo(200);
        JsonNode before = version(report, 1);
        String removal = removals.ask(report, "en", 1);
        assertThat(version(report, 1).get("removed").asBoolean()).isFalse();
        Answer done = newsroom.as("edward").post("/api/removals/" + removal + "/confirmation", "");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        JsonNode after = version(report, 1);
        assertThat(after.get("removed").asBoolean()).isTrue();
        assertThat(after.has("content")).isFalse();
        for (String kept : List.of("contentSha256", "sha256", "previousSha256", "author", "createdAt")) {
            assertThat(after.get(kept)).isEqualTo(before.get(kept));
        }
        assertThat(removals.broken()).isEmpty();
        Answer page = reader().get("/en/reports/" + slug);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("removed").doesNotContain("Witnesses heard");
        for (String past : List.of("/history", "/releases/1")) {
            Answer gone = reader().get("/en/reports/" + slug + past);
            assertThat(gone.status()).as(past).isEqualTo(410);
            assertThat(gone.body()).doesNotContain("Witnesses heard");
        }
        assertThat(reader().get("/en/").body()).doesNotContain(slug);
        assertThat(reader().get("/en/feed.atom").body()).doesNotContain(slug);
        assertThat(reader().get("/ar/reports/" + slug).status()).isEqualTo(200);
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal?limit=200")
                        .body())
                .contains("removal-asked", "removal-confirmed", "ordered by a court");
        for (String path : List.of("", "/versions/en/1", "/compare/en?from=1&to=1")) {
            assertThat(signedIn().get("/reports/" + report + path).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void aRemovedTextIsNeitherComparedNorRestored() {
        String report = newsroom.start("Restored");
        Answer saved = save(report, 1, Map.of("headline", "Restored", "body", List.of(Map.of("text", SECRET))));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(save(report, 2, Newsroom.content("Restored")).status()).isEqualTo(200);
        removals.remove(report, "en", 2);
        Answer restored = newsroom.as("rima").post(edition(report) + "/versions/2/restore", "", "If-Match", "\"3\"");
        assertThat(restored.status()).isEqualTo(409);
        JsonNode diff = newsroom.as("rima")
                .get(edition(report) + "/versions/3/diff?against=2")
                .json();
        assertThat(diff.get("removed").toString()).isEqualTo("[2]");
        assertThat(diff.get("paragraphs")).isEmpty();
        JsonNode list = newsroom.as("rima").get(edition(report) + "/versions").json();
        assertThat(list.at("/items/1/removed").asBoolean()).isTrue();
        assertThat(list.at("/items/0/removed").asBoolean()).isFalse();
        assertThat(superuser.queryForObject(
                        "select count(*) from warraq.version where content like '%Belmor%' and report_id = ?",
                        Integer.class, UUID.fromString(report)))
                .isZero();
        assertThat(removals.broken()).isEmpty();
    }

    @Test
    void whatEveryWorkingTableKeptOfTheLatestTextIsGoneToo() {
        String report = newsroom.start("The witness Belmor Tasende was heard");
        newsroom.submitDraft(report, "rima");
        newsroom.task(report, "translate");
        removals.remove(report, "en", 1);
        assertThat(newsroom.segments(report, "ar")).isEmpty();
        assertThat(newsroom.as("huda").get("/api/reports").body()).doesNotContain("Belmor");
        assertThat(newsroom.as("huda").get("/api/tasks?scope=all").body()).doesNotContain("Belmor");
    }

    @Test
    void oneAdminAloneRemovesNothing() {
        String report = newsroom.start("Alone");
        String removal = removals.ask(report, "en", 1);
        assertThat(newsroom.as("admin")
                        .post("/api/removals/" + removal + "/confirmation", "")
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.as("huda")
                        .post("/api/removals/" + removal + "/confirmation", "")
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.as("huda").get("/api/removals").status()).isEqualTo(403);
        assertThat(removals.asks("huda", report, "en", 1, "why").status()).isEqualTo(403);
        assertThat(removals.asks("admin", report, "en", 1, " ").status()).isEqualTo(422);
        assertThat(removals.asks("admin", report, "en", 7, "why").status()).isEqualTo(404);
        assertThat(removals.asks("edward", report, "en", 1, "why").status()).isEqualTo(409);
        assertThat(version(report, 1).get("removed").asBoolean()).isFalse();
        newsroom.as("edward").post("/api/removals/" + removal + "/confirmation", "");
        assertThat(newsroom.as("edward")
                        .post("/api/removals/" + removal + "/confirmation", "")
                        .status())
                .isEqualTo(409);
        assertThat(removals.asks("edward", report, "en", 1, "why").status()).isEqualTo(409);
        assertThat(newsroom.as("admin")
                        .get("/api/removals")
                        .json()
                        .at("/items/0/confirmedBy")
                        .asString())
                .isEqualTo("edward");
    }

    @Test
    void theDatabaseTakesNothingOutForOneAdminForNoAdminOrInSilence() {
        UUID report = UUID.fromString(newsroom.start("Backstop"));
        assertThatThrownBy(() -> insert(report, "huda")).hasMessageContaining("removal-by-admins");
        UUID asked = insert(report, "admin");
        assertThatThrownBy(() -> confirm(asked, "admin")).hasMessageContaining("removal-by-two");
        assertThatThrownBy(() -> confirm(asked, "rima")).hasMessageContaining("removal-by-admins");
        assertThatThrownBy(() -> confirm(asked, "edward")).hasMessageContaining("removal-not-journalled");
        assertThat(version(report.toString(), 1).get("removed").asBoolean()).isFalse();
        for (String statement : List.of(
                "update version set content = ''",
                "update version_removal set reason = 'x'",
                "delete from version_removal_confirmation",
                "alter table version_removal_confirmation disable trigger all")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .rootCause()
                    .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
        }
    }

    @Test
    void whatAVersionWasImportedFromGoesWithAnyVersionThatStillHasItsParagraphs() {
        String report = imported();
        JsonNode first = version(report, 1);
        String id = first.at("/content/body/0/id").asString();
        // A version that kept the paragraph, and one that is about something else altogether.
        List<Object> kept = List.of(Map.of("id", id, "text", SECRET), Map.of("text", "More was said."));
        assertThat(save(report, 1, Map.of("headline", "Kept", "body", kept)).status())
                .isEqualTo(200);
        List<Object> other = List.of(Map.of("text", "Nothing of it is left."));
        assertThat(save(report, 2, Map.of("headline", "Anew", "body", other)).status())
                .isEqualTo(200);
        removals.remove(report, "en", 3);
        assertThat(original(report)).isEqualTo(200);
        removals.remove(report, "en", 2);
        assertThat(original(report)).isEqualTo(404);
        assertThat(superuser.queryForObject(
                        "select octet_length(bytes) from warraq.original where report_id = ?",
                        Integer.class,
                        UUID.fromString(report)))
                .isZero();
        assertThat(removals.broken()).isEmpty();
    }

    @Test
    void whatATranslationSaysIsNotInTheImportedFile() {
        String report = imported();
        newsroom.submitDraft(report, "rima");
        Newsroom.expect(
                204,
                newsroom.complete(newsroom.translate(report, "ar", "tariq"), "tariq", Map.of("decision", "submit")));
        newsroom.task(report, "review");
        Answer asked = newsroom.as("admin")
                .post("/api/reports/" + report + "/editions/ar/versions/1/removal", Map.of("reason", "a name"));
        assertThat(asked.status()).isEqualTo(201);
        String confirmation = "/api/removals/" + asked.json().get("id").asString() + "/confirmation";
        assertThat(newsroom.as("edward").post(confirmation, "").status()).isEqualTo(200);
        assertThat(original(report)).isEqualTo(200);
        assertThat(newsroom.segments(report, "ar")
                        .valueStream()
                        .map(one -> one.get("target").asString()))
                .containsOnly("");
    }

    @Test
    void noWorkingCopyBringsTheTextBack() {
        String report = newsroom.start("Copies");
        assertThat(save(report, 1, Map.of("headline", "Copies", "body", List.of(Map.of("text", SECRET))))
                        .status())
                .isEqualTo(200);
        assertThat(save(report, 2, Newsroom.content("Copies")).status()).isEqualTo(200);
        String copy = edition(report) + "/working-copy";
        Map<String, Object> repeats = Map.of("headline", "Copies", "body", List.of(Map.of("text", SECRET)));
        assertThat(newsroom.as("rima")
                        .json("PUT", copy, Map.of("content", repeats, "baseVersion", 3))
                        .status())
                .isEqualTo(200);
        removals.remove(report, "en", 2);
        assertThat(newsroom.as("rima").get(copy).status()).isEqualTo(404);
        Map<String, Object> harmless =
                Map.of("headline", "Copies", "body", List.of(Map.of("text", "They met."), Map.of("text", "And left.")));
        assertThat(newsroom.as("rima")
                        .json("PUT", copy, Map.of("content", harmless, "baseVersion", 3))
                        .status())
                .isEqualTo(200);
        removals.remove(report, "en", 1);
        // what the latest version says still is no secret
        assertThat(newsroom.as("rima").get(copy).status()).isEqualTo(200);
    }

    @Test
    void aRemovalIsRefusedOrTakenBackAndMayBeAskedForAnew() {
        String report = newsroom.start("Refused");
        String removal = removals.ask(report, "en", 1);
        String refusal = "/api/removals/" + removal + "/refusal";
        assertThat(newsroom.as("huda").post(refusal, Map.of("reason", "no")).status())
                .isEqualTo(403);
        assertThat(newsroom.as("edward").post(refusal, Map.of("reason", " ")).status())
                .isEqualTo(422);
        Answer refused = newsroom.as("edward").post(refusal, Map.of("reason", "the order names another report"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(200);
        assertThat(refused.json().get("refusedBy").asString()).isEqualTo("edward");
        assertThat(newsroom.as("edward").post(refusal, Map.of("reason", "no")).status())
                .isEqualTo(409);
        assertThat(newsroom.as("edward")
                        .post("/api/removals/" + removal + "/confirmation", "")
                        .status())
                .isEqualTo(409);
        assertThatThrownBy(() -> confirm(UUID.fromString(removal), "edward")).hasMessageContaining("removal-decided");
        assertThat(version(report, 1).get("removed").asBoolean()).isFalse();
        String again = removals.ask(report, "en", 1);
        assertThat(newsroom.as("admin")
                        .post("/api/removals/" + again + "/refusal", Map.of("reason", "a mistake"))
                        .status())
                .isEqualTo(200);
        removals.remove(report, "en", 1);
        assertThat(newsroom.as("huda")
                        .get("/api/reports/" + report + "/journal?kind=removal")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(entry -> entry.get("action").asString()))
                .containsExactly(
                        "removal-asked",
                        "removal-refused",
                        "removal-asked",
                        "removal-taken-back",
                        "removal-asked",
                        "removal-confirmed");
        assertThat(removals.broken()).isEmpty();
    }

    @Test
    void twoAdminsDecideOnTheirPages() {
        String report = newsroom.start("By clicks");
        String page = "/reports/" + report + "/versions/en/1";
        Http admin = Http.at(newsroom.port()).signIn("admin", "demo");
        Http edward = Http.at(newsroom.port()).signIn("edward", "demo");
        assertThat(admin.submit(page, page + "/removal", Map.of("reason", "a leaked name"))
                        .status())
                .isEqualTo(302);
        String removal = newsroom.as("admin")
                .get("/api/removals?limit=1")
                .json()
                .at("/items/0/id")
                .asString();
        String confirmation = "/removals/" + removal + "/confirmation";
        assertThat(admin.get("/removals").body()).contains("a leaked name").doesNotContain(confirmation);
        assertThat(admin.submit("/removals", confirmation, Map.of()).status()).isEqualTo(403);
        assertThat(edward.get("/removals").body()).contains("a leaked name", confirmation);
        assertThat(edward.submit("/removals", "/removals/" + removal + "/refusal", Map.of("reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(edward.submit("/removals", confirmation, Map.of()).status()).isEqualTo(302);
        assertThat(edward.submit("/removals", confirmation, Map.of()).status()).isEqualTo(409);
        assertThat(edward.get("/removals").body()).contains("a leaked name").doesNotContain(confirmation);
        assertThat(version(report, 1).get("removed").asBoolean()).isTrue();
        Answer export = newsroom.as("huda").get(edition(report) + "/versions/1/export?format=text");
        assertThat(export.status()).isEqualTo(409);
    }

    private String imported() {
        String wire = "Witnesses heard\n\nSARWAN, (SNA) -- " + SECRET + "\n\nThe hearing goes on.\n";
        Answer made = newsroom.as("rima")
                .send(
                        "POST",
                        "/api/reports/import?sourceLanguage=en",
                        java.net.http.HttpRequest.BodyPublishers.ofString(wire),
                        "Content-Type",
                        "text/plain; charset=utf-8");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private int original(String report) {
        return newsroom.as("huda").get("/api/reports/" + report + "/original").status();
    }

    @Test
    void aTextBlankedWithoutItsRecordBreaksItsChain() {
        String report = newsroom.start("Blanked in silence");
        superuser.update("update warraq.version set content = '' where report_id = ?", UUID.fromString(report));
        assertThat(removals.broken()).containsExactly(report + "/en 1 content");
        superuser.update("delete from warraq.version where report_id = ?", UUID.fromString(report));
    }

    private UUID insert(UUID report, String username) {
        return jdbc.sql("""
                        insert into version_removal (id, report_id, language, number, asked_by, asked_at, reason)
                        select gen_random_uuid(), :report, 'en', 1, id, clock(), 'because' from person
                        where username = :username returning id
                        """)
                .param("report", report)
                .param("username", username)
                .query(UUID.class)
                .single();
    }

    private void confirm(UUID removal, String username) {
        jdbc.sql("""
                        insert into version_removal_confirmation (removal_id, confirmed_by, confirmed_at)
                        select :removal, id, clock() from person where username = :username
                        """).param("removal", removal).param("username", username).update();
    }

    private Answer save(String report, int base, Map<String, Object> content) {
        return newsroom.as("rima")
                .json("PUT", edition(report), Map.of("content", content), "If-Match", "\"" + base + "\"");
    }

    private JsonNode version(String report, int number) {
        return newsroom.as("huda").get(edition(report) + "/versions/" + number).json();
    }

    private Http reader() {
        return Http.at(newsroom.port());
    }

    private Http signedIn() {
        return Http.at(newsroom.port()).signIn("huda", "demo");
    }

    private static String edition(String report) {
        return "/api/reports/" + report + "/editions/en";
    }
}
