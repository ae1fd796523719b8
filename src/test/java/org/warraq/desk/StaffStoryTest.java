package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.warraq.people.NewsroomZone;
import org.warraq.people.OneTimeCodes;
import org.warraq.support.DatabaseClock;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newcomers;
import org.warraq.support.OwnNewsroomTest;
import tools.jackson.databind.JsonNode;

/** From an empty database to people who come and go. */
@OwnNewsroomTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class StaffStoryTest {

    private static final Pattern LINK = Pattern.compile("/welcome/[\\w-]{43}");
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    NewsroomZone zone;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OneTimeCodes codes;

    Http stranger() {
        return Http.at(port);
    }

    Http as(String username) {
        return stranger().withToken(Newcomers.token(context, username));
    }

    static Map<String, String> first(String username, String chosen, String again) {
        return Map.of("username", username, "name", "The First", "chosen", chosen, "again", again);
    }

    List<String> journal() {
        return jdbc.sql(
                        "select action || coalesce(' ' || detail, '') from journal_entry where chain = 'newsroom' order by seq")
                .query(String.class)
                .list();
    }

    @Test
    @Order(1)
    void firstAdminComesInThroughThePrintedLinkOnce(CapturedOutput output) {
        Matcher printed = LINK.matcher(output.getAll());
        assertThat(printed.find()).as("printed at start").isTrue();
        String link = printed.group();
        String code = link.substring("/welcome/".length());
        assertThat(jdbc.sql("select one_time_code::text from one_time_code")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(code));
        Http browser = stranger();
        assertThat(browser.get(link).status()).isEqualTo(200);
        assertThat(browser.submit(link, link, first("chief", "short", "short")).status())
                .isEqualTo(422);
        assertThat(browser.submit(link, link, first("chief", PASSWORD, PASSWORD + "x"))
                        .status())
                .isEqualTo(422);
        Map<String, String> nowhere = new HashMap<>(first("Chief", PASSWORD, PASSWORD));
        nowhere.put("zone", "Asia/Nowhere");
        assertThat(browser.submit(link, link, nowhere).body())
                .contains("<option value=\"Asia/Amman\"")
                .contains("no such time zone");
        Map<String, String> amman = new HashMap<>(nowhere);
        amman.put("zone", "Asia/Amman");
        assertThat(browser.submit(link, link, amman).status()).isEqualTo(302);
        assertThat(zone.zone()).isEqualTo(ZoneId.of("Asia/Amman"));
        assertThat(journal()).contains("zone-chosen Asia/Amman");
        assertThat(browser.get("/people").status()).isEqualTo(200);
        assertThat(stranger().get(link).status()).isEqualTo(404);
        assertThat(journal()).contains("first-admin-added chief");
    }

    @Test
    @Order(2)
    void linkForAFirstAdminIsNoGoodOnceThereIsOne() {
        String link = "/welcome/" + codes.forFirstAdmin();
        assertThat(stranger().get(link).status()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void adminAddsSomebodyWhoComesInThroughALink() {
        Http admin = as("chief");
        Answer added = admin.post(
                "/api/people",
                Map.of(
                        "username",
                        "Dina",
                        "name",
                        "دينا",
                        "language",
                        "ar",
                        "roles",
                        List.of("translator", "reporter"),
                        "pairs",
                        List.of(Map.of("source", "en", "target", "ar"))));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.json().get("username").asString()).isEqualTo("dina");
        assertThat(admin.get(added.header("Location")).json().get("roles")).hasSize(2);
        assertThat(journal()).contains("person-added dina", "role-granted dina: reporter", "pair-granted dina: en-ar");
        String link = link(admin, added.json());
        assertThat(choose(link, PASSWORD).status()).isEqualTo(302);
        assertThat(choose(link, PASSWORD).status()).as("again").isEqualTo(404);
        assertThat(stranger()
                        .signIn("dina", PASSWORD)
                        .get("/api/me")
                        .json()
                        .get("language")
                        .asString())
                .isEqualTo("ar");
    }

    static String link(Http admin, JsonNode person) {
        Answer made = admin.post("/api/people/" + person.get("id").asString() + "/link", "");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return URI.create(made.json().get("link").asString()).getPath();
    }

    Answer choose(String link, String password) {
        Http browser = stranger();
        Answer page = browser.get(link);
        return page.status() == 404
                ? page
                : browser.form(link, Map.of("chosen", password, "again", password, "_csrf", page.pageToken()));
    }

    JsonNode dina() {
        for (JsonNode person : as("chief").get("/api/people").json().get("items")) {
            if (person.get("username").asString().equals("dina")) {
                return person;
            }
        }
        throw new AssertionError("dina is not listed");
    }

    @Test
    @Order(4)
    void newPasswordThroughALinkEndsWhatTheOldOneOpened() {
        Http program = as("dina");
        Http browser = stranger().signIn("dina", PASSWORD);
        String older = link(as("chief"), dina());
        String newer = link(as("chief"), dina());
        assertThat(stranger().get(older).status()).as("replaced by the newer").isEqualTo(404);
        assertThat(choose(newer, "another good password").status()).isEqualTo(302);
        assertThat(program.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.get("/account").status()).isEqualTo(303);
        assertThat(stranger()
                        .submit("/sign-in", "/sign-in", Map.of("username", "dina", "password", PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(journal()).contains("password-chosen");
    }

    @Test
    @Order(5)
    void linkIsGoodForAnHour(@Autowired Environment environment) {
        String link = link(as("chief"), dina());
        DatabaseClock.ahead(environment, Duration.ofMinutes(59));
        assertThat(stranger().get(link).status()).isEqualTo(200);
        DatabaseClock.ahead(environment, Duration.ofMinutes(61));
        assertThat(stranger().get(link).status()).isEqualTo(404);
        DatabaseClock.ahead(environment, Duration.ZERO);
    }

    @Test
    @Order(6)
    void ownPasswordNeedsThePresentOneAndEndsOtherSessions() {
        Http other = stranger().signIn("dina", "another good password");
        Http own = stranger().signIn("dina", "another good password");
        assertThat(change(own, "wrong", PASSWORD)).isEqualTo(422);
        assertThat(change(own, "another good password", "dina")).isEqualTo(422);
        assertThat(change(own, "another good password", PASSWORD)).isEqualTo(302);
        assertThat(own.get("/account").status()).isEqualTo(200);
        assertThat(other.get("/account").status()).isEqualTo(303);
        assertThat(journal()).contains("password-changed");
    }

    static int change(Http browser, String present, String chosen) {
        return browser.submit(
                        "/account", "/account/password", Map.of("present", present, "chosen", chosen, "again", chosen))
                .status();
    }

    @Test
    @Order(7)
    void onlyAdminsChangePeople() {
        Http dina = as("dina");
        String path = "/api/people/" + dina().get("id").asString();
        assertThat(dina.get("/api/people").status()).isEqualTo(403);
        assertThat(dina.post("/api/people", Map.of("username", "x", "name", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(dina.json("PATCH", path, Map.of("roles", List.of("admin")), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(dina.post(path + "/link", "").status()).isEqualTo(403);
        assertThat(stranger().signIn("dina", PASSWORD).get("/people").status()).isEqualTo(403);
    }

    @Test
    @Order(8)
    void changeOfSomebodyWhoChangedMeanwhileIsRefused() {
        Http admin = as("chief");
        JsonNode dina = dina();
        String path = "/api/people/" + dina.get("id").asString();
        String etag = dina.get("etag").asString();
        assertThat(admin.json("PATCH", path, Map.of("roles", List.of("translator")), "If-Match", etag)
                        .status())
                .isEqualTo(200);
        assertThat(admin.json("PATCH", path, Map.of("enabled", false), "If-Match", etag)
                        .status())
                .isEqualTo(412);
        assertThat(admin.json("PATCH", path, Map.of("enabled", false)).status()).isEqualTo(428);
        assertThat(journal()).contains("role-revoked dina: reporter").doesNotContain("person-disabled dina");
    }

    @Test
    @Order(9)
    void lastAdminStays() {
        Http admin = as("chief");
        JsonNode me = admin.get("/api/me").json();
        String path = "/api/people/" + me.get("id").asString();
        String etag = admin.get(path).header("ETag");
        assertThat(admin.json("PATCH", path, Map.of("enabled", false), "If-Match", etag)
                        .status())
                .isEqualTo(409);
        assertThat(admin.json("PATCH", path, Map.of("roles", List.of("editor")), "If-Match", etag)
                        .status())
                .isEqualTo(409);
        assertThat(admin.get("/api/people").status()).isEqualTo(200);
    }

    @Test
    @Order(10)
    void adminKeepsPeopleOnPagesToo() {
        Http admin = stranger();
        String link = link(as("chief"), as("chief").get("/api/me").json());
        assertThat(choose(link, PASSWORD).status()).isEqualTo(302);
        admin.signIn("chief", PASSWORD);
        Answer added = admin.submit(
                "/people",
                "/people",
                Map.of("username", "omar", "name", "Omar", "language", "en", "roles", "editor", "pairs", "ar-en"));
        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        assertThat(LINK.matcher(added.body()).find()).isTrue();
        Answer taken = admin.submit("/people", "/people", Map.of("username", "omar", "name", "Omar"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body()).contains("role=\"alert\"");
        String page = "/people/" + as("omar").get("/api/me").json().get("id").asString();
        Answer changed = admin.submit(page, page, Map.of("name", "Omar", "language", "en", "version", "1"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(302);
        assertThat(journal()).contains("person-disabled omar", "role-revoked omar: editor", "pair-revoked omar: ar-en");
    }
}
