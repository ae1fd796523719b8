package org.warraq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.TestDatabases;

/** What the doctor says of what is well, and of each thing that is not. */
class DoctorTest {

    private static final Map<String, Object> WELL = TestDatabases.fresh();

    private final Map<String, Object> settings = new HashMap<>();
    private int status;

    @Test
    void allIsSaidToBeWellWhereItIs() {
        settings.putAll(WELL);
        assertThat(said())
                .contains(
                        "PostgreSQL 18",
                        "rights of both roles",
                        "the newest this Warraq knows",
                        "s from the database's")
                .contains("None: checkpoints and backups are unsigned.", "None yet: the first start puts its own.")
                .doesNotContain("WRONG");
        assertThat(status).isZero();
    }

    @Test
    void serverThatDoesNotAnswerHidesNothingElse() throws IOException {
        settings.putAll(WELL);
        settings.put("warraq.checkpoint-key", "no key");
        int port;
        try (ServerSocket nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        settings.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + port + "/warraq");
        assertThat(wrong("database")).contains("does not let in").contains("Check that the server runs");
        assertThat(wrong("key")).contains("no Ed25519 key");
    }

    @Test
    void everythingOfADatabaseThatDoesNotHoldIsNamed() {
        settings.putAll(TestDatabases.fresh());
        superuser().execute("grant update on warraq.journal_entry to public");
        superuser().execute("alter table warraq.note owner to warraq_app");
        assertThat(wrong("database"))
                .contains("owns warraq.note")
                .contains("may change what must stay as it was written: journal_entry");
    }

    @Test
    void connectionsThatAllNodesTogetherDoNotGetAreCounted() {
        settings.putAll(WELL);
        settings.put("warraq.database.connections", "999");
        assertThat(wrong("connections"))
                .contains("1 now, may want 1000 connections")
                .contains("max_connections");
    }

    @Test
    void rolesOwnLimitCountsToo() {
        settings.putAll(TestDatabases.fresh());
        String database = String.valueOf(settings.get("spring.datasource.url")).replaceAll(".*/", "");
        superuser().execute("alter database " + database + " connection limit 7");
        assertThat(wrong("connections")).contains("lets them have 7");
    }

    @Test
    void laterSchemaIsNamed() {
        settings.putAll(TestDatabases.fresh());
        superuser()
                .update("insert into warraq.flyway_schema_history select installed_rank + 100, '907', 'later', type,"
                        + " 'V907__later.sql', checksum, installed_by, installed_on, execution_time, success"
                        + " from warraq.flyway_schema_history where version = '023'");
        assertThat(wrong("migrations")).contains("V907");
    }

    @Test
    void olderSchemaIsMigratedByTheNextStart() {
        settings.putAll(TestDatabases.of("021"));
        assertThat(said()).contains("Schema version 021; the next start runs");
    }

    @Test
    void modelsThatDoNotHoldAreNamed() {
        settings.putAll(TestDatabases.fresh());
        superuser().update("insert into warraq.model_set (number, put_at) values (1, now())");
        superuser()
                .update(
                        "insert into warraq.model_file (set_number, name, content) values (1, 'one.bpmn', 'no diagram')");
        assertThat(wrong("models")).contains("one.bpmn").contains("--warraq.models=packaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "ftp://news.example", "https:///", "https://news example/"})
    void whatIsNoAddressIsNamed(String address) {
        settings.put("warraq.home", "none");
        settings.put("warraq.address", address);
        assertThat(wrong("address")).contains("\"" + address + "\", and no link can begin with that");
    }

    @Test
    void homeThatIsNotThereIsNotMade(@TempDir Path folder) {
        settings.put("warraq.home", folder.resolve("new").resolve("home").toString());
        assertThat(said())
                .contains("no newsroom in it yet", "Embedded, and stopped")
                .doesNotContain("WRONG");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void homeThatIsAFileIsNamed(@TempDir Path folder) throws IOException {
        settings.put(
                "warraq.home",
                Files.createFile(folder.resolve("file")).resolve("home").toString());
        assertThat(wrong("home")).contains("cannot be written by this user");
    }

    @Test
    void homeThatIsUsedIsLookedAtWhileItIs() throws IOException {
        settings.put("warraq.home", TestDatabases.home().toString());
        try (Stream<Path> before = Files.list(TestDatabases.home())) {
            long files = before.count();
            assertThat(said()).contains("a Warraq is running on it", "PostgreSQL 18", "No newsroom yet");
            try (Stream<Path> after = Files.list(TestDatabases.home())) {
                assertThat(after.count()).isEqualTo(files);
            }
        }
        assertThat(status).isZero();
    }

    private String wrong(String what) {
        String said = said();
        assertThat(status).as(said).isEqualTo(1);
        assertThat(said).containsPattern("(?m)^WRONG +" + what + " ");
        return said;
    }

    private String said() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("used", settings));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        status = new Doctor(environment, new PrintStream(said, true, StandardCharsets.UTF_8)).run();
        return said.toString(StandardCharsets.UTF_8);
    }

    private JdbcTemplate superuser() {
        return new JdbcTemplate(TestDatabases.superuser(String.valueOf(settings.get("spring.datasource.url"))));
    }
}
