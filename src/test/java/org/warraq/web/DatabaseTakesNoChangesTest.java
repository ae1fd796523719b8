package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** No space left, or a server that only reads: what is there is shown, what is sent is refused with the reason, nothing is half done. */
@OwnNewsroomTest
class DatabaseTakesNoChangesTest {

    /** As PostgreSQL says it where a table cannot grow. */
    private static final String FULL = """
            create function warraq.full_disk() returns trigger language plpgsql as $$
            begin
                raise exception 'could not extend file "base/1/2": No space left on device' using errcode = '53100';
            end $$;
            grant execute on function warraq.full_disk() to public;
            create trigger full_disk before insert on warraq.journal_entry for each row execute function warraq.full_disk()
            """;

    private static final String HANG_UP = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """;

    @Autowired
    Newsroom newsroom;

    @Value("${spring.datasource.url}")
    String url;

    private JdbcTemplate superuser;
    private Http huda;
    private String report;

    @BeforeEach
    void peopleAreAtWork() {
        superuser = new JdbcTemplate(TestDatabases.superuser(url));
        report = newsroom.start("Written while there was space");
        huda = Http.at(newsroom.port()).signIn("huda", "demo");
    }

    @AfterEach
    void changesAreTakenAgain() {
        readOnly("off");
        superuser.execute("drop function if exists warraq.full_disk() cascade");
    }

    @Test
    void fullDiskIsToldAndNothingIsHalfDone() {
        Long before = reports();
        superuser.execute(FULL);
        refuses("disk-full");
        assertThat(reports()).isEqualTo(before);
        readingGoesOn();
        superuser.execute("drop function warraq.full_disk() cascade");
        assertThat(write().status()).isEqualTo(201);
    }

    @Test
    void serverThatOnlyReadsIsReadAndComesBackByItself() {
        readOnly("on");
        refuses("database-read-only");
        readingGoesOn();
        Answer page = huda.submit("/tasks", "/appearance", Map.of("theme", "dark", "to", "/tasks"));
        assertThat(page.status()).isIn(302, 303);
        readOnly("off");
        assertThat(write().status()).isEqualTo(201);
    }

    private void refuses(String reason) {
        Answer refused = write();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:warraq:problem:" + reason);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
    }

    private void readingGoesOn() {
        for (String path : List.of(
                "/tasks",
                "/reports",
                "/reports/" + report,
                "/en/",
                "/names",
                "/account",
                "/memory",
                "/standing-still")) {
            assertThat(huda.get(path).status()).as(path).isEqualTo(200);
        }
        for (String path :
                List.of("/api/tasks", "/api/reports", "/api/reports/" + report, "/api/me", "/api/tasks/counts")) {
            assertThat(newsroom.as("rima").get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(Http.at(newsroom.port()).get("/actuator/health/readiness").status())
                .isEqualTo(200);
    }

    private Answer write() {
        return newsroom.as("rima")
                .post(
                        "/api/reports",
                        Map.of("sourceLanguage", "en", "content", Newsroom.content("While there is none")));
    }

    private void readOnly(String how) {
        String database = url.substring(url.lastIndexOf('/') + 1);
        // from another, which does not follow it
        new JdbcTemplate(TestDatabases.superuser("/postgres"))
                .execute("alter database " + database + " set default_transaction_read_only = " + how);
        superuser.execute(HANG_UP);
        Newsroom.await(
                () -> Http.at(newsroom.port()).get("/actuator/health/readiness").status() == 200);
    }

    private @Nullable Long reports() {
        return superuser.queryForObject("select count(*) from warraq.report", Long.class);
    }
}
