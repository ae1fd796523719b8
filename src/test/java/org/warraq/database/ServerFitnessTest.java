package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each refusal before anything is migrated, on a database that deserves it. Roles belong to the whole server. */
class ServerFitnessTest {

    private static final AtomicInteger made = new AtomicInteger();

    private final Map<String, Object> properties = TestDatabases.fresh();
    private final String url = String.valueOf(properties.get("spring.datasource.url"));
    private final JdbcTemplate superuser = new JdbcTemplate(TestDatabases.superuser(url));

    @Test
    void databaseAsTheReadmeMakesItIsFit() {
        assertThatCode(() -> ServerFitness.require(server(url, Roles.OWNER))).doesNotThrowAnyException();
    }

    @Test
    void emptyDatabaseOfTheOwnerIsFit() {
        String empty = database("owner " + Roles.OWNER + " encoding 'UTF8' locale 'C.UTF-8'");
        assertThatCode(() -> ServerFitness.require(server(empty, Roles.OWNER))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII", "ISO_8859_6"})
    void otherEncodingIsRefused(String encoding) {
        String bytes = database("encoding '" + encoding + "' locale_provider libc locale 'C'");
        refuses(bytes, Roles.OWNER, "encoding is not UTF8, but " + encoding);
    }

    @Test
    void localeWithoutArabicLettersIsRefused() {
        String blind = database("encoding 'UTF8' locale_provider libc locale 'C'");
        refuses(blind, Roles.OWNER, "locale knows no letters but those of ASCII");
    }

    @Test
    void ownerRoleThatMayMakeNoSchemasIsRefused() {
        refuses(database("encoding 'UTF8' locale 'C.UTF-8'"), role(), "No schemas may be made by the owner role unfit");
    }

    @Test
    void schemasOfSomebodyElseAreRefused() {
        superuser.execute("alter schema engine owner to postgres");
        refuses(url, Roles.OWNER, "the schemas engine.");
    }

    @ParameterizedTest
    @CsvSource({"table, working_copy", "sequence, flyway_probe"})
    void tablesOfSomebodyElseAreRefused(String kind, String name) {
        superuser.execute("create sequence warraq.flyway_probe owned by none");
        superuser.execute("alter sequence warraq.flyway_probe owner to " + Roles.OWNER);
        superuser.execute("alter " + kind + " warraq." + name + " owner to postgres");
        refuses(url, Roles.OWNER, "does not own what it is to migrate: warraq." + name);
    }

    @Test
    void databaseThatTakesNoChangesIsRefused() {
        superuser.execute("alter database " + url.substring(url.lastIndexOf('/') + 1)
                + " set default_transaction_read_only = on");
        refuses(url, Roles.OWNER, "takes no changes (default_transaction_read_only is on) from the role warraq_owner");
    }

    @Test
    void applicationRoleThatMayOnlyReadIsRefused() {
        superuser.execute("alter role " + Roles.APPLICATION + " in database " + url.substring(url.lastIndexOf('/') + 1)
                + " set default_transaction_read_only = on");
        refuses(url, Roles.OWNER, "from the role warraq_app");
    }

    private String database(String how) {
        String name = "unfit_before_" + made.incrementAndGet();
        superuser.execute("create database " + name + " template template0 " + how);
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }

    private String role() {
        String name = "unfit_owner_" + made.incrementAndGet();
        superuser.execute("create role " + name + " login password '" + properties.get("spring.flyway.password") + "'");
        return name;
    }

    private void refuses(String address, String owner, String reason) {
        assertThatThrownBy(() -> ServerFitness.require(server(address, owner)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(reason);
    }

    private Server server(String address, String owner) {
        return new Server(
                address,
                new Server.Credentials(Roles.APPLICATION, String.valueOf(properties.get("spring.datasource.password"))),
                new Server.Credentials(owner, String.valueOf(properties.get("spring.flyway.password"))));
    }
}
