package org.warraq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.Commands;
import org.warraq.database.StartRefused;
import org.warraq.database.TestDatabases;
import org.warraq.support.BackupFiles;
import org.warraq.workflow.engine.V011__Engine_tables;

/**
 * A newsroom of the first version, with a report that was published and one that waits to be approved, brought up to date: every
 * migration since has run over its rows, and nothing that is for ever came out otherwise.
 */
class OldestNewsroomTest {

    private final Map<String, Object> database = TestDatabases.of(BackupFiles.OLDEST);
    private final JdbcTemplate superuser =
            new JdbcTemplate(TestDatabases.superuser(String.valueOf(database.get("spring.datasource.url"))));

    @BeforeEach
    void restoredAndMigrated(@TempDir Path folder) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("oldest", database));
        Commands commands = new Commands(
                environment,
                new Chains(environment),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new V011__Engine_tables());
        assertThat(commands.run("restore", BackupFiles.oldest(folder).toString()))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        TestDatabases.migrate(database);
    }

    private int count(String of) {
        Integer count = superuser.queryForObject("select count(*) from warraq." + of, Integer.class);
        return count == null ? 0 : count;
    }

    @Test
    void everyChainHolds() {
        assertThat(count("journal_entry")).isGreaterThan(10);
        assertThat(count("version")).isGreaterThan(3);
        assertThatCode(this::verify).doesNotThrowAnyException();
    }

    @Test
    void anEntryThatCameOutOtherwiseIsFound() {
        superuser.update("update warraq.journal_entry set at = at + interval '1 microsecond' where seq = 2");
        assertThatThrownBy(this::verify).isInstanceOf(StartRefused.class).hasMessageContaining("does not hold at 2");
    }

    private void verify() {
        new Chains(new StandardEnvironment()).verify(TestDatabases.application(database), Instant.EPOCH, null);
    }

    @Test
    void readersSeeWhatWasReleasedAndTheNewsroomWhatIsOpen() {
        assertThat(count("released_edition")).isEqualTo(2);
        assertThat(count("task")).isEqualTo(1);
        assertThat(count("memory_unit where approved")).isPositive();
    }
}
