package org.warraq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.Commands;
import org.warraq.database.TestDatabases;
import org.warraq.support.BackupFiles;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;
import org.warraq.workflow.engine.V011__Engine_tables;

/** A working newsroom seen by whoever runs it: is it well, can it be kept, can it be moved. */
@OwnNewsroomTest
class OperationTest {

    // lexicon_text is written after the fact, from what the other tables say.
    private static final String TABLES = """
            select schemaname || '.' || tablename from pg_tables
            where schemaname in ('warraq', 'engine') and tablename not like 'spring_session%'
              and tablename not in ('flyway_schema_history', 'sign_in_limit', 'lexicon_text')
            """;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Map<String, Object> target = TestDatabases.fresh();

    @BeforeEach
    void newsroomAtWork() {
        if (newsroom.as("huda").get("/api/reports").json().get("items").isEmpty()) {
            newsroom.published("Kept for ever");
            newsroom.upToApproval("On its way");
        }
    }

    @Test
    void whatWasBackedUpIsRestoredRowByRow() {
        Path file = backup();
        assertThat(restore(file)).as(said()).isZero();
        Map<String, String> kept = rows(source());
        assertThat(rows(superuser(target))).isEqualTo(kept);
        assertThat(kept.get("warraq.version")).isNotEmpty();
        assertThat(kept.get("engine.act_ru_execution")).isNotEmpty();
    }

    @Test
    void emptyServerIsMigratedFirst() {
        String url = String.valueOf(target.get("spring.datasource.url"));
        superuser(target).execute("create database moved_here owner warraq_owner");
        Map<String, Object> empty = new HashMap<>(target);
        empty.put("spring.datasource.url", url.substring(0, url.lastIndexOf('/') + 1) + "moved_here");
        assertThat(commands(empty).run("restore", backup().toString()))
                .as(said())
                .isZero();
        assertThat(rows(superuser(empty))).isEqualTo(rows(source()));
    }

    @Test
    void newsroomIsNeverRestoredOverAnother() {
        Path file = backup();
        assertThat(restore(file)).as(said()).isZero();
        assertThat(restore(file)).isEqualTo(1);
        assertThat(said()).contains("There is a newsroom in this database already.");
    }

    @Test
    void backupNeverReplacesAnother() {
        Path file = backup();
        assertThat(commands(Map.of()).run("backup", file.toString())).isEqualTo(1);
        assertThat(said()).contains("exists");
    }

    @Test
    void backupCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(restore(cut)).isEqualTo(1);
        assertThat(said()).contains("cut short");
        assertNothingRestored();
    }

    @Test
    void alteredBackupIsRefused() {
        Path altered =
                BackupFiles.altered(backup(), (name, text) -> name.equals("warraq.report.copy") ? text + text : text);
        assertThat(restore(altered)).isEqualTo(1);
        assertThat(said()).contains("was altered or damaged");
        assertNothingRestored();
    }

    @Test
    void backupOfBeforeIsRefusedInWords() {
        Path old = BackupFiles.altered(backup(), (name, text) -> text.replace("warraq-backup-2", "warraq-backup-1"));
        assertThat(restore(old)).isEqualTo(1);
        assertThat(said()).contains("The backup is from before the first release", "begin a new newsroom");
        assertNothingRestored();
    }

    @Test
    void databaseOfBeforeTakesNoBackup() {
        superuser(target).update("update warraq.flyway_schema_history set checksum = 7 where version = '005'");
        assertThat(restore(backup())).isEqualTo(1);
        assertThat(said()).contains("other migrations than this Warraq's (V005)");
        assertNothingRestored();
    }

    @Test
    void forgerWhoCorrectsTheManifestTooIsCaughtByTheChains() {
        Path forged =
                BackupFiles.forged(backup(), "warraq.journal_entry", rows -> rows.replaceFirst("\ten\t", "\tar\t"));
        assertThat(restore(forged)).isEqualTo(1);
        assertThat(said()).contains("does not hold");
        assertNothingRestored();
    }

    @Test
    void unknownCommandIsAnsweredWithThoseThereAre() {
        assertThat(commands(Map.of()).run("bakcup")).isEqualTo(2);
        assertThat(said()).contains("doctor", "backup", "restore", "move");
    }

    @Test
    void strangerLearnsThatItIsWellAndNothingElse() {
        for (String probe : List.of("liveness", "readiness")) {
            Answer answer = Http.at(newsroom.port()).get("/actuator/health/" + probe);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void adminsLearnWhatItIsAboutToo() {
        assertThat(newsroom.as("rima").get("/actuator/health").body()).doesNotContain("memory");
        Answer answer = newsroom.as("admin").get("/actuator/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"memory\":{\"status\":\"UP\"}");
    }

    @Test
    void metricsAreForAdmins() {
        assertThat(Http.at(newsroom.port()).get("/actuator/prometheus").status())
                .isEqualTo(401);
        assertThat(newsroom.as("rima").get("/actuator/prometheus").status()).isEqualTo(403);
        Answer answer = newsroom.as("admin").get("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("jvm_memory_used_bytes");
    }

    private Path backup() {
        Path file = folder.resolve("newsroom.warraq");
        assertThat(commands(Map.of()).run("backup", file.toString())).as(said()).isZero();
        return file;
    }

    private int restore(Path file) {
        return commands(target).run("restore", file.toString());
    }

    private Commands commands(Map<String, Object> database) {
        StandardEnvironment used = new StandardEnvironment();
        Map<String, Object> properties = new HashMap<>(database);
        for (String name : target.keySet()) {
            properties.putIfAbsent(name, environment.getRequiredProperty(name));
        }
        used.getPropertySources().addFirst(new MapPropertySource("used", properties));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Commands(used, new Chains(used), out, new V011__Engine_tables());
    }

    private void assertNothingRestored() {
        assertThat(superuser(target).queryForObject("select count(*) from warraq.person", Long.class))
                .isZero();
    }

    private JdbcTemplate source() {
        return new JdbcTemplate(TestDatabases.superuser(environment.getRequiredProperty("spring.datasource.url")));
    }

    private static JdbcTemplate superuser(Map<String, Object> properties) {
        return new JdbcTemplate(TestDatabases.superuser(String.valueOf(properties.get("spring.datasource.url"))));
    }

    private static Map<String, String> rows(JdbcTemplate database) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String table : database.queryForList(TABLES + " order by 1", String.class)) {
            String all = "select coalesce(string_agg(cast(t as text), e'\\n' order by cast(t as text)), '') from ";
            rows.put(table, database.queryForObject(all + table + " t", String.class));
        }
        return rows;
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
