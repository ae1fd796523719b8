package org.warraq.memory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.memory.Replacement;
import org.warraq.memory.Unit;

/** Reads whole units. */
@Component
public class UnitReader {

    private static final String SIDES = """
            select unit.*, side.language, side.tag, side.text, side.markup, side.carried as side_carried, %s
            from picked
            join memory_unit as unit on unit.id = picked.id
            join memory_text as side on side.unit_id = unit.id
            %s
            """.formatted(Replacements.COLUMNS, Replacements.JOIN);

    private static final String HAS = """
            (cast(:%1$s as text) is null
             or exists (select 1 from memory_text where unit_id = memory_unit.id and language = :%1$s))
            """;

    private static final String STANDS = """
            (report_id is null
             or not exists (select from memory_text as side
                            join memory_superseded as gone
                              on gone.source_key # gone.target_key = side.exact_key # side.other_key
                            where side.unit_id = memory_unit.id and gone.report_id = memory_unit.report_id))
            """;

    private static final String STANDING_AFTER =
            """
            with picked as (
                select id from memory_unit
                where (cast(:after as uuid) is null or id > :after) and %s and %s and %s
                order by id limit :limit)
            %s order by unit.id, side.position
            """.formatted(STANDS, HAS.formatted("from"), HAS.formatted("to"), SIDES);

    private static final String NEWEST = """
            with picked as (
                select id from memory_unit where cast(:before as uuid) is null or id < :before order by id desc limit :limit)
            %s order by unit.id desc, side.position
            """.formatted(SIDES);

    private static final String ONE = """
            with picked as (select cast(:id as uuid) as id)
            %s order by side.position
            """.formatted(SIDES);

    private static final String LOCK = "select id from memory_unit where id = :id for update";

    private final JdbcClient jdbc;

    UnitReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id, those after one, that have both languages, null for any, and are not superseded. */
    public List<Unit> standingAfter(@Nullable UUID after, @Nullable Language from, @Nullable Language to, int limit) {
        return read(jdbc.sql(STANDING_AFTER)
                .param("after", after)
                .param("from", from == null ? null : from.tag())
                .param("to", to == null ? null : to.tag())
                .param("limit", limit));
    }

    /** The newest first, those before one. */
    public List<Unit> newest(@Nullable UUID before, int limit) {
        return read(jdbc.sql(NEWEST).param("before", before).param("limit", limit));
    }

    public Optional<Unit> find(UUID id) {
        return read(jdbc.sql(ONE).param("id", id)).stream().findFirst();
    }

    /** Holds it until the transaction ends. */
    public Optional<Unit> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(UUID.class).optional().flatMap(this::find);
    }

    private static List<Unit> read(JdbcClient.StatementSpec statement) {
        Map<UUID, Unit> heads = new LinkedHashMap<>();
        Map<UUID, List<Unit.Side>> sides = new LinkedHashMap<>();
        statement.query((RowCallbackHandler) row -> {
            UUID id = row.getObject("id", UUID.class);
            List<Unit.Side> known = sides.computeIfAbsent(id, any -> new ArrayList<>());
            known.add(side(row));
            if (known.size() == 1) {
                heads.put(id, unit(row, List.of()));
            }
        });
        return heads.values().stream()
                .map(unit -> unit.withSides(Objects.requireNonNull(sides.get(unit.id()))))
                .toList();
    }

    private static Unit.Side side(ResultSet row) throws SQLException {
        return new Unit.Side(
                Language.of(row.getString("language")),
                row.getString("tag"),
                row.getString("text"),
                row.getString("markup"),
                row.getString("side_carried"));
    }

    private static Unit unit(ResultSet row, List<Unit.Side> sides) throws SQLException {
        UUID report = row.getObject("report_id", UUID.class);
        Replacement replacement = Replacements.of(row);
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("tuid"),
                Language.of(row.getString("source_language")),
                row.getBoolean("approved"),
                UnitDetails.time(row, "approved_at"),
                report,
                row.getObject("version", Integer.class),
                row.getString("translator"),
                row.getString("reviewer"),
                UnitDetails.context(row),
                UnitDetails.time(row, "created_at"),
                UnitDetails.time(row, "changed_at"),
                row.getString("carried"),
                sides,
                row.getInt("row_version"),
                Replacement.here(replacement, report),
                Replacement.elsewhere(replacement, report));
    }
}
