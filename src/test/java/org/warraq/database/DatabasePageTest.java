package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database does by itself stands in {@code src/docs/database.md}, all of it, and nothing that is gone. */
class DatabasePageTest {

    private static final String TRIGGERS = """
            select tgname || ' on ' || relname || ': ' || proname
            from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
            where relnamespace = cast('warraq' as regnamespace) and not tgisinternal
            """;

    // an extension's own are not ours
    private static final String FUNCTIONS = """
            select proname from pg_proc
            where pronamespace = cast('warraq' as regnamespace)
              and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
            """;

    /** A row whose second column is a table, and whose third begins with a function. */
    private static final Pattern TRIGGER = Pattern.compile("(?m)^\\| `(\\w+)` \\| `(\\w+)` \\| `(\\w+)`: .+ \\|$");

    private static final Pattern FUNCTION = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^`|].* \\|$");

    private final String page = read(Path.of("src", "docs", "database.md"));
    private final JdbcTemplate catalog = new JdbcTemplate(
            TestDatabases.superuser(String.valueOf(TestDatabases.fresh().get("spring.datasource.url"))));

    @Test
    void everyTriggerIsNamedWithItsTableAndItsFunction() {
        assertThat(TRIGGER.matcher(page)
                        .results()
                        .map(row -> row.group(1) + " on " + row.group(2) + ": " + row.group(3))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(catalog.queryForList(TRIGGERS, String.class))
                .hasSizeGreaterThan(20);
    }

    @Test
    void everyFunctionIsNamedOnce() {
        assertThat(FUNCTION.matcher(page)
                        .results()
                        .map((MatchResult row) -> row.group(1))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(catalog.queryForList(FUNCTIONS, String.class))
                .hasSizeGreaterThan(30);
    }

    @Test
    void everyRowOfTheTablesIsOneOfTheTwo() {
        List<String> rows = page.lines()
                .filter(line -> line.startsWith("| `"))
                .filter(line -> !TRIGGER.matcher(line).matches()
                        && !FUNCTION.matcher(line).matches())
                .toList();
        assertThat(rows).isEmpty();
    }

    @Test
    void everyTriggerIsNamedByItsRoom() throws IOException {
        String rooms;
        try (Stream<Path> files = Files.list(Path.of("src", "main", "java", "org", "warraq"))) {
            rooms = String.join(
                    "\n",
                    files.map(room -> room.resolve("package-info.java"))
                            .filter(Files::exists)
                            .map(DatabasePageTest::read)
                            .toList());
        }
        Pattern named = Pattern.compile("\\{@code ([a-z]+_[a-z_]+)}");
        List<String> triggers = catalog.queryForList(TRIGGERS, String.class).stream()
                .map(trigger -> trigger.substring(0, trigger.indexOf(' ')))
                .toList();
        assertThat(named.matcher(rooms)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(name -> !isTable(name))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(triggers);
    }

    private boolean isTable(String name) {
        return Boolean.TRUE.equals(
                catalog.queryForObject("select to_regclass('warraq.' || ?) is not null", Boolean.class, name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
