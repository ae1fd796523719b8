package org.warraq.lexicon;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads records as they stand in the database. */
@Component
class Authorities {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final String USED = "select * from lexicon_record where state in ('accepted', 'proposed')";

    private static final String BY_IDS = "select * from lexicon_record where id = any (cast(:ids as uuid[]))";

    private static final String MERGED = "select id, merged_into from lexicon_entry where merged_into is not null";

    private final JdbcClient jdbc;

    Authorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that texts are held to, and what is proposed. */
    List<Authority> used() {
        return jdbc.sql(USED).query(Authorities::row).list();
    }

    /** Which record stands for one that was merged. */
    Map<UUID, UUID> merged() {
        Map<UUID, UUID> merged = new HashMap<>();
        jdbc.sql(MERGED).query(row -> {
            merged.put(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class));
        });
        return merged;
    }

    /** The ids of all records, of any state. */
    Set<UUID> ids() {
        return new HashSet<>(jdbc.sql("select id from lexicon_entry")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    Optional<Authority> find(UUID id) {
        return some(List.of(id)).stream().findFirst();
    }

    List<Authority> some(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Authorities::row)
                .list();
    }

    static Authority row(ResultSet row, int number) throws SQLException {
        return new Authority(
                row.getObject("id", UUID.class),
                particulars(row),
                State.of(row.getString("state")),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"),
                row.getObject("merged_into", UUID.class),
                row.getInt("row_version"));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                Kind.of(row.getString("kind")),
                MAPPER.readValue(row.getString("forms"), new TypeReference<List<Form>>() {}),
                MAPPER.readValue(row.getString("titles"), new TypeReference<List<Title>>() {}),
                ids(row.getArray("distinct_from")),
                Objects.requireNonNull(row.getString("definition")),
                Objects.requireNonNull(row.getString("domain")),
                Objects.requireNonNull(row.getString("note")));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
