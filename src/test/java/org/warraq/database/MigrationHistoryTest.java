package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.Warraq;

/** What other migrations made is not touched; whoever starts Warraq on it reads why. */
@ExtendWith(OutputCaptureExtension.class)
class MigrationHistoryTest {

    private static final String RAN = """
            insert into warraq.flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            values (?, ?, ?, 'SQL', ?, 7, 'warraq_owner', 1, true)
            """;

    private final Map<String, Object> database = TestDatabases.fresh();
    private final JdbcTemplate superuser =
            new JdbcTemplate(TestDatabases.superuser(String.valueOf(database.get("spring.datasource.url"))));

    private void ran(int rank, String version, String description) {
        superuser.update(RAN, rank, version, description, "V" + version + ".sql");
    }

    @Test
    void startOnANewsroomOfBeforeSaysWhatToDo(CapturedOutput output) {
        superuser.update("delete from warraq.flyway_schema_history where version > '001'");
        ran(101, "002", "people");
        ran(102, "003", "journal");
        ran(103, "008", "Engine tables");
        ran(104, "047", "round process");
        assertThatThrownBy(this::start).hasStackTraceContaining(StartRefused.class.getName());
        assertThat(output)
                .contains("The database was made by other migrations than this Warraq's (V002, V003, V008 …)."
                        + " It is from before the first release")
                .contains("Go on with the Warraq that made it, or begin a new newsroom")
                .doesNotContain("\tat ");
        assertThat(superuser.queryForObject("select max(version) from warraq.flyway_schema_history", String.class))
                .isEqualTo("047");
    }

    private void start() {
        SpringApplication.run(
                        Warraq.class,
                        Stream.concat(
                                        Stream.of("--server.port=0", "--warraq.demo=false"),
                                        database.entrySet().stream()
                                                .map(one -> "--" + one.getKey() + "=" + one.getValue()))
                                .toArray(String[]::new))
                .close();
    }

    @Test
    void migrationThatWasAnotherThenIsNamed() {
        superuser.update("update warraq.flyway_schema_history set checksum = 7 where version = '005'");
        assertThatThrownBy(() -> TestDatabases.migrate(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("(V005)");
    }

    @Test
    void migrationThatIsGoneIsNamed() {
        superuser.update("update warraq.flyway_schema_history set version = '005.5' where version = '005'");
        assertThatThrownBy(() -> TestDatabases.migrate(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("V005.5");
    }

    @Test
    void newsroomOfALaterWarraqIsRefusedInWords() {
        ran(999, "999", "of tomorrow");
        assertThatThrownBy(() -> TestDatabases.migrate(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("A later Warraq brought this newsroom to schema version V999");
        assertThat(superuser.queryForObject("select max(version) from warraq.flyway_schema_history", String.class))
                .isEqualTo("999");
    }

    @Test
    void migrationWithoutAVersionThatNobodyKnowsIsNamed() {
        superuser.update(RAN, 998, null, "views of tomorrow", "R__views_of_tomorrow.sql");
        assertThatThrownBy(() -> TestDatabases.migrate(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("\"views of tomorrow\"");
    }

    @Test
    void schemaWithoutAHistoryIsRefusedInWords() {
        superuser.update("drop table warraq.flyway_schema_history");
        assertThatThrownBy(() -> TestDatabases.migrate(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("could not be migrated");
    }
}
