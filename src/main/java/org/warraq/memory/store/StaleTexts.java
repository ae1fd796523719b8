package org.warraq.memory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.memory.index.CopyRows;
import org.warraq.memory.index.IndexVersion;
import org.warraq.memory.index.TextRows;
import org.warraq.memory.index.TextSignature;

/** Texts whose keys and marks an older version made: some at a time get new ones and wait for a place like texts that are new. */
@Component
class StaleTexts {

    /** A text is in one of the two; somebody who deletes or changes it has it, and it comes with the next ones. */
    private static final String WAITING = """
            select side.unit_id, side.position, side.language, side.exact_key, side.other_key, side.text
            from memory_waiting as old
            join memory_text as side on side.unit_id = old.unit_id and side.position = old.position
            where old.index_version < :version
            limit :most for update of old skip locked for no key update of side skip locked
            """;

    private static final String PLACED = """
            select side.unit_id, side.position, side.language, side.exact_key, side.other_key, side.text
            from memory_print as old
            join memory_text as side on side.unit_id = old.unit_id and side.position = old.position
            where old.block = (select min(id) from memory_block where index_version < :version)
            order by old.place
            limit :most for no key update of side skip locked
            """;

    private static final String TAKEN = """
            unnest(cast(:units as uuid[]), cast(:positions as smallint[])) as taken (unit_id, position)
            where old.unit_id = taken.unit_id and old.position = taken.position
            """;

    private static final String KEYS = """
            update memory_text set grams = cast(keyed.grams as integer[])
            from unnest(cast(:units as uuid[]), cast(:positions as smallint[]), cast(:grams as text[]))
                 as keyed (unit_id, position, grams)
            where memory_text.unit_id = keyed.unit_id and memory_text.position = keyed.position
            """;

    // a block that is empty already is to be dropped
    private static final String ARE_THERE = """
            select exists (select from memory_waiting where index_version < :version)
                or exists (select from memory_block where index_version < :version)
            """;

    private static final String LEFT = """
            select (select count(*) from memory_waiting where index_version < :version)
                 + (select coalesce(sum(texts - first_left), 0) from memory_block
                    cross join lateral (select coalesce(min(place), texts) as first_left from memory_print
                                        where block = memory_block.id) as places
                    where index_version < :version)
            """;

    private static final String MADE = """
            select (select count(*) from memory_waiting where index_version >= :version)
                 + (select coalesce(sum(texts), 0) from memory_block where index_version >= :version)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    StaleTexts(JdbcClient jdbc, JdbcTemplate connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    private record Text(
            UUID unitId, int position, Language language, long exactKey, long pairKey, TextSignature signature) {}

    /** In the caller's transaction. @return how many were made anew; none where there are none, or all are held */
    int renew(int most) {
        List<Text> texts = take(WAITING, most);
        if (texts.isEmpty()) {
            texts = take(PLACED, most);
        }
        if (!texts.isEmpty()) {
            makeAnew(texts);
        }
        return texts.size();
    }

    /** Whether there are any, or a block that was theirs. */
    boolean areThere() {
        return jdbc.sql(ARE_THERE)
                .param("version", IndexVersion.CURRENT)
                .query(Boolean.class)
                .single();
    }

    /** About how many there are. */
    long left() {
        return count(LEFT);
    }

    /** About how many texts the present version has made findable. */
    long made() {
        return count(MADE);
    }

    private long count(String sql) {
        return jdbc.sql(sql)
                .param("version", IndexVersion.CURRENT)
                .query(Long.class)
                .single();
    }

    private List<Text> take(String sql, int most) {
        return jdbc.sql(sql)
                .param("version", IndexVersion.CURRENT)
                .param("most", most)
                .query((row, number) -> text(row))
                .list();
    }

    private static Text text(ResultSet row) throws SQLException {
        Language language = Language.of(row.getString("language"));
        long exactKey = row.getLong("exact_key");
        return new Text(
                row.getObject("unit_id", UUID.class),
                row.getInt("position"),
                language,
                exactKey,
                exactKey ^ row.getLong("other_key"),
                TextSignature.of(language, Tokens.of(language, row.getString("text"))));
    }

    private void makeAnew(List<Text> texts) {
        taken("delete from memory_waiting as old using " + TAKEN, texts).update();
        taken("delete from memory_print as old using " + TAKEN, texts).update();
        taken(KEYS, texts)
                .param("grams", array(texts, String[]::new, text -> CopyRows.array(text.signature.grams())))
                .update();
        CopyRows rows = new CopyRows();
        texts.forEach(text -> TextRows.waiting(
                rows.add(text.unitId).add(text.position), text.language, text.exactKey, text.pairKey, text.signature));
        connections.execute((ConnectionCallback<Long>) connection -> rows.copy(connection, UnitWriter.WAITING));
    }

    private JdbcClient.StatementSpec taken(String sql, List<Text> texts) {
        return jdbc.sql(sql)
                .param("units", array(texts, UUID[]::new, Text::unitId))
                .param("positions", array(texts, Integer[]::new, Text::position));
    }

    private static <T> T[] array(List<Text> texts, IntFunction<T[]> make, Function<Text, T> part) {
        return texts.stream().map(part).toArray(make);
    }
}
