package org.warraq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.database.Commands;
import org.warraq.database.StartRefused;
import org.warraq.database.TestDatabases;
import org.warraq.workflow.engine.V011__Engine_tables;

/**
 * A newsroom of the first version, with a report that was published and one that waits to be approved, brought up to date: every
 * migration since has run over its rows, and nothing that is for ever came out otherwise.
 */
class OldestNewsroomTest {

    private static final String FIRST = "016";

    /** A backup, made by that version: each file of it behind its name, as text. */
    private static final Path NEWSROOM = Path.of("src", "test", "resources", "newsrooms", "016.txt");

    private final Map<String, Object> database = TestDatabases.of(FIRST);
    private final JdbcTemplate superuser =
            new JdbcTemplate(TestDatabases.superuser(String.valueOf(database.get("spring.datasource.url"))));

    @BeforeEach
    void restoredAndMigrated(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("oldest", database));
        Commands commands = new Commands(
                environment,
                Chains::verify,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new V011__Engine_tables());
        assertThat(commands.run("restore", backup(folder).toString()))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        TestDatabases.migrate(database);
    }

    private static Path backup(Path folder) throws IOException {
        Path backup = folder.resolve("newsroom.warraq");
        try (ZipOutputStream files = new ZipOutputStream(Files.newOutputStream(backup))) {
            for (String file : Files.readString(NEWSROOM).substring(4).split("(?m)^=== ")) {
                int name = file.indexOf('\n');
                files.putNextEntry(new ZipEntry(name < 0 ? file : file.substring(0, name)));
                files.write(file.substring(name < 0 ? file.length() : name + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return backup;
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
        Chains.verify(TestDatabases.application(database));
    }

    @Test
    void readersSeeWhatWasReleasedAndTheNewsroomWhatIsOpen() {
        assertThat(count("released_edition")).isEqualTo(2);
        assertThat(count("task")).isEqualTo(1);
        assertThat(count("memory_unit where approved")).isPositive();
    }
}
