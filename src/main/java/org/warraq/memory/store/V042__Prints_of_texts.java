package org.warraq.memory.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.language.Tokens;
import org.warraq.memory.index.BlockPacking;
import org.warraq.memory.index.CopyRows;
import org.warraq.memory.index.TextRows;
import org.warraq.memory.index.TextSignature;

/** Makes the prints and keys of all texts that are there: they are made of words and stems, which the database knows nothing of. */
@Component
public class V042__Prints_of_texts extends BaseJavaMigration {

    private static final int AT_ONCE = 1_000;

    private static final String ALL = "select unit_id, position, language, exact_key, other_key, text from memory_text";

    private static final String KEYS = """
            update memory_text set grams = cast(keyed.grams as integer[])
            from unnest(cast(:units as uuid[]), cast(:positions as smallint[]), cast(:grams as text[]))
                 as keyed (unit_id, position, grams)
            where memory_text.unit_id = keyed.unit_id and memory_text.position = keyed.position
            """;

    private record Text(
            UUID unitId, int position, Language language, long exactKey, long pairKey, TextSignature print) {}

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        JdbcTemplate all = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        // inside a transaction the driver then reads so many at a time
        all.setFetchSize(AT_ONCE);
        List<Text> texts = new ArrayList<>();
        all.query(ALL, row -> {
            texts.add(text(row));
            if (texts.size() == AT_ONCE) {
                print(connection, texts);
            }
        });
        print(connection, texts);
        BlockPacking packing = new BlockPacking(client(connection));
        int packed = packing.pack();
        while (packed > 0) {
            packed = packing.pack();
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static Text text(ResultSet row) throws SQLException {
        Language language = Language.of(row.getString("language"));
        return new Text(
                row.getObject("unit_id", UUID.class),
                row.getInt("position"),
                language,
                row.getLong("exact_key"),
                row.getLong("exact_key") ^ row.getLong("other_key"),
                TextSignature.of(language, Tokens.of(language, row.getString("text"))));
    }

    private static void print(Connection connection, List<Text> texts) throws SQLException {
        CopyRows rows = new CopyRows();
        texts.forEach(text -> TextRows.waiting(
                rows.add(text.unitId).add(text.position), text.language, text.exactKey, text.pairKey, text.print));
        rows.copy(connection, UnitWriter.WAITING);
        client(connection)
                .sql(KEYS)
                .param("units", texts.stream().map(Text::unitId).toArray(UUID[]::new))
                .param("positions", texts.stream().map(Text::position).toArray(Integer[]::new))
                .param(
                        "grams",
                        texts.stream()
                                .map(text -> CopyRows.array(text.print.grams()))
                                .toArray(String[]::new))
                .update();
        texts.clear();
    }
}
