package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the application's role may write is tried, table by table and column by column, and held against
 * {@code src/docs/database.md}: a table that is new needs a line there.
 */
class RightsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\w+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final String COLUMNS = """
            select relname, attname from pg_class join pg_attribute on attrelid = pg_class.oid
            where relnamespace = cast('warraq' as regnamespace) and relkind in ('r', 'p')
              and attnum > 0 and not attisdropped and attgenerated = ''
            order by relname, attnum
            """;

    private record Rights(String insert, String update, String delete) {}

    private final Map<String, Object> database = TestDatabases.fresh();
    private final JdbcTemplate application = new JdbcTemplate(connected(TestDatabases.application(database)));
    private final JdbcTemplate catalog =
            new JdbcTemplate(TestDatabases.superuser(String.valueOf(database.get("spring.datasource.url"))));

    @Test
    void theApplicationMayWriteWhatItsPageSaysAndNothingElse() throws Exception {
        Map<String, Rights> may = new TreeMap<>();
        columns().forEach((table, columns) -> may.put(table, tried(table, columns)));
        assertThat(may).hasSizeGreaterThan(50).containsExactlyInAnyOrderEntriesOf(written());
    }

    @Test
    void theApplicationEmptiesNoTable() {
        assertThat(columns().keySet().stream().filter(table -> may("truncate warraq." + table + " cascade")))
                .isEmpty();
    }

    @Test
    void theApplicationCallsNoFunctionThatRunsAsTheOwnerButTheOneThatBeginsRounds() {
        assertThat(catalog.queryForList("""
                select proname from pg_proc
                where pronamespace = cast('warraq' as regnamespace) and prosecdef
                  and has_function_privilege('warraq_app', oid, 'EXECUTE')
                """, String.class)).containsExactlyInAnyOrder("next_round", "memory_settle");
    }

    @Test
    void everyFunctionThatRunsAsTheOwnerLooksForItsTablesInOnePlace() {
        assertThat(catalog.queryForList("""
                select proname from pg_proc
                where pronamespace = cast('warraq' as regnamespace) and prosecdef
                  and coalesce(proconfig, '{}') <> '{"search_path=warraq, pg_temp"}'
                """, String.class)).isEmpty();
    }

    // a thousand statements, and a password is slow to prove
    private static DataSource connected(DataSource source) {
        try {
            return new SingleConnectionDataSource(source.getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rights tried(String table, List<String> columns) {
        return new Rights(
                said(
                        columns,
                        column -> "insert into warraq.%1$s (%2$s) select %2$s from warraq.%1$s where false"
                                .formatted(table, column)),
                said(columns, column -> "update warraq.%1$s set %2$s = %2$s where false".formatted(table, column)),
                may("delete from warraq." + table + " where false") ? "yes" : "–");
    }

    private String said(List<String> columns, java.util.function.UnaryOperator<String> statement) {
        List<String> allowed =
                columns.stream().filter(column -> may(statement.apply(column))).toList();
        return allowed.isEmpty() ? "–" : allowed.equals(columns) ? "all" : String.join(", ", allowed);
    }

    private boolean may(String statement) {
        try {
            application.execute(statement);
            return true;
        } catch (DataAccessException refused) {
            assertThat(refused).rootCause().hasMessageContaining("permission denied");
            return false;
        }
    }

    private Map<String, List<String>> columns() {
        return catalog.queryForList(COLUMNS).stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("relname")),
                        TreeMap::new,
                        Collectors.mapping(row -> String.valueOf(row.get("attname")), Collectors.toList())));
    }

    private static Map<String, Rights> written() throws Exception {
        String page = Files.readString(Path.of("src", "docs", "database.md"));
        String table = page.substring(page.indexOf("<!-- rights -->"), page.indexOf("<!-- end of rights -->"));
        return ROW.matcher(table)
                .results()
                .filter(row -> !row.group(1).equals("table"))
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> new Rights(
                                row.group(2).strip(),
                                row.group(3).strip(),
                                row.group(4).strip())));
    }
}
