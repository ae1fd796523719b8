package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each refusal on a database that deserves it. Roles belong to the whole server, so each bad one is a new one. */
class ServerCheckTest {

    private static final AtomicInteger made = new AtomicInteger();

    private final Map<String, Object> properties = TestDatabases.fresh();
    private final String url = String.valueOf(properties.get("spring.datasource.url"));
    private final JdbcTemplate superuser = new JdbcTemplate(TestDatabases.superuser(url));

    @Test
    void databaseAsTheReadmeMakesItIsFit() {
        assertThatCode(() -> check(url, Roles.APPLICATION)).doesNotThrowAnyException();
    }

    @Test
    void superuserIsNoApplicationRole() {
        refuses(url, role("superuser"), "is a superuser");
    }

    @Test
    void memberOfTheOwnerIsNoApplicationRole() {
        refuses(url, role("in role " + Roles.OWNER), "or a member of it");
    }

    @Test
    void ownerIsNoApplicationRole() {
        refuses(url, Roles.OWNER, "is the owner role");
    }

    @Test
    void applicationRoleOwnsNoTable() {
        superuser.execute("alter table warraq.working_copy owner to " + Roles.APPLICATION);
        refuses(url, Roles.APPLICATION, "owns warraq.working_copy");
    }

    @Test
    void applicationRoleOwnsNoSchema() {
        superuser.execute("alter schema engine owner to " + Roles.APPLICATION);
        refuses(url, Roles.APPLICATION, "owns schema engine");
    }

    @Test
    void applicationRoleOwnsNoFunction() {
        superuser.execute("alter function warraq.clock() owner to " + Roles.APPLICATION);
        refuses(url, Roles.APPLICATION, "owns warraq.clock()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete", "truncate", "update (note)"})
    void whatStandsForEverIsNotChanged(String right) {
        superuser.execute("grant " + right + " on warraq.version to " + Roles.APPLICATION);
        refuses(url, Roles.APPLICATION, "may change what must stay as it was written: version");
    }

    @Test
    void everyTableThatStandsForEverIsWatched() {
        ServerCheck.FOR_EVER.forEach(table -> superuser.execute("grant delete on warraq." + table + " to public"));
        refuses(
                url,
                Roles.APPLICATION,
                "approval, decision, journal_entry, original, part_taken, release, release_closing, release_edition, release_order, version, version_removal, version_removal_confirmation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert on warraq.approval",
                "insert (step) on warraq.part_taken",
                "update on warraq.step_time",
                "update (round) on warraq.report",
                "update on warraq.task"
            })
    void whatFollowsFromWhatIsDoneIsWrittenByTheDatabaseAlone(String right) {
        superuser.execute("grant " + right + " to " + Roles.APPLICATION);
        refuses(url, Roles.APPLICATION, "may ");
    }

    private String role(String how) {
        String name = "unfit_role_" + made.incrementAndGet();
        superuser.execute(
                "create role " + name + " login password '" + password("spring.datasource.password") + "' " + how);
        return name;
    }

    private void refuses(String address, String role, String reason) {
        assertThatThrownBy(() -> check(address, role))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason);
    }

    private void check(String address, String role) {
        String key = role.equals(Roles.OWNER) ? "spring.flyway.password" : "spring.datasource.password";
        Server.Credentials owner = new Server.Credentials(Roles.OWNER, password("spring.flyway.password"));
        Server server = new Server(address, new Server.Credentials(role, password(key)), owner);
        PGSimpleDataSource application = new PGSimpleDataSource();
        application.setUrl(address);
        application.setUser(role);
        application.setPassword(password(key));
        application.setCurrentSchema("warraq,engine,public");
        new ServerCheck(application, server, 20).afterPropertiesSet();
    }

    private String password(String key) {
        return String.valueOf(properties.get(key));
    }
}
