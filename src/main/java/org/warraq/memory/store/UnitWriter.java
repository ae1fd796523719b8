package org.warraq.memory.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.memory.Unit;
import org.warraq.memory.index.TextRows;

/**
 * Writes units with what they are found by: any number of them in three statements. What is superseded in its report is not approved, whatever
 * brings it back.
 */
@Component
public class UnitWriter {

    // In one order everywhere, so that two who write the same units wait for each other and do not block each other.
    private static final String INSERT = """
            insert into memory_unit (id, digest, tuid, source_language, approved, approved_at, report_id, version,
                                     translator, reviewer, lineage, previous_key, next_key, created_at, changed_at, carried)
            select id, digest, tuid, source_language, approved and not superseded,
                   coalesce(approved_at, case when approved and not superseded then clock() end), report_id, version,
                   translator, reviewer, lineage, previous_key, next_key,
                   coalesce(created_at, clock()), coalesce(changed_at, clock()), carried
            from unnest(cast(:id as uuid[]), cast(:digest as uuid[]), cast(:tuid as text[]), cast(:source as text[]),
                        cast(:approved as boolean[]), cast(:approvedAt as timestamptz[]), cast(:report as uuid[]),
                        cast(:version as integer[]), cast(:translator as text[]), cast(:reviewer as text[]),
                        cast(:lineage as text[]), cast(:previous as bigint[]), cast(:next as bigint[]),
                        cast(:createdAt as timestamptz[]), cast(:changedAt as timestamptz[]), cast(:carried as text[]), cast(:pair as bigint[]))
                 as made (id, digest, tuid, source_language, approved, approved_at, report_id, version,
                          translator, reviewer, lineage, previous_key, next_key, created_at, changed_at, carried, pair)
            cross join lateral (
                select exists (select from memory_superseded as gone
                               where gone.report_id = made.report_id
                                 and gone.source_key # gone.target_key = made.pair) as superseded) as known
            order by digest
            """;

    private static final String NEW_ONLY = "on conflict do nothing returning id";

    private static final String APPROVED_ANEW = """
            on conflict (digest) do update set
                approved = true, approved_at = clock(), report_id = excluded.report_id, version = excluded.version,
                translator = excluded.translator, reviewer = excluded.reviewer, changed_at = clock(),
                row_version = memory_unit.row_version + 1
            returning id
            """;

    private static final String TEXTS = """
            copy memory_text (unit_id, position, exact_key, other_key, context_key, language, grams, tag, text, markup,
                              carried)
            from stdin
            """;

    static final String WAITING = """
            copy memory_waiting (unit_id, position, language, length_class, index_version, exact_key, pair_key, stems, words,
                                 verbatim, marks)
            from stdin
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    UnitWriter(JdbcClient jdbc, JdbcTemplate connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** Leaves alone what is there already, by its id or by what it says. @return the ids of those that were not there */
    public Set<UUID> addNew(Collection<Unit> units) {
        return add(units, NEW_ONLY);
    }

    /** What is there already is approved once more, where and by whom it was now. */
    public void addOrApprove(Collection<Unit> units) {
        add(units, APPROVED_ANEW);
    }

    private Set<UUID> add(Collection<Unit> units, String conflict) {
        Map<UUID, Unit> byDigest = new LinkedHashMap<>();
        units.forEach(unit -> byDigest.put(UnitIds.digest(unit), unit));
        if (byDigest.isEmpty()) {
            return Set.of();
        }
        Set<UUID> written = new HashSet<>(insert(byDigest, conflict));
        List<Unit> made = byDigest.values().stream()
                .filter(unit -> written.contains(unit.id()))
                .toList();
        texts(made);
        written.retainAll(made.stream().map(Unit::id).toList());
        return written;
    }

    private List<UUID> insert(Map<UUID, Unit> byDigest, String conflict) {
        List<Unit> units = List.copyOf(byDigest.values());
        return jdbc.sql(INSERT + conflict)
                .param("id", array(units, UUID[]::new, Unit::id))
                .param("digest", byDigest.keySet().toArray(UUID[]::new))
                .param("tuid", array(units, String[]::new, Unit::tuid))
                .param(
                        "source",
                        array(
                                units,
                                String[]::new,
                                unit -> unit.sourceLanguage().tag()))
                .param("approved", array(units, Boolean[]::new, Unit::approved))
                .param("approvedAt", array(units, String[]::new, unit -> text(unit.approvedAt())))
                .param("report", array(units, UUID[]::new, Unit::reportId))
                .param("version", array(units, Integer[]::new, Unit::version))
                .param("translator", array(units, String[]::new, Unit::translator))
                .param("reviewer", array(units, String[]::new, Unit::reviewer))
                .param("lineage", array(units, String[]::new, unit -> context(unit, Unit.Context::lineage)))
                .param("previous", array(units, Long[]::new, unit -> context(unit, Unit.Context::previousKey)))
                .param("next", array(units, Long[]::new, unit -> context(unit, Unit.Context::nextKey)))
                .param("createdAt", array(units, String[]::new, unit -> text(unit.createdAt())))
                .param("changedAt", array(units, String[]::new, unit -> text(unit.changedAt())))
                .param("carried", array(units, String[]::new, Unit::carried))
                .param(
                        "pair",
                        array(units, Long[]::new, unit -> unit.reportId() == null ? null : TextRows.pairKey(unit)))
                .query(UUID.class)
                .list();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static <T> @Nullable T context(Unit unit, Function<Unit.Context, @Nullable T> part) {
        return unit.context() == null ? null : part.apply(unit.context());
    }

    private static <T> T[] array(List<Unit> units, IntFunction<T[]> make, Function<Unit, @Nullable T> part) {
        return units.stream().map(part).toArray(make);
    }

    /** Writes all sides of these units. */
    public void texts(List<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        TextRows rows = new TextRows();
        units.forEach(rows::add);
        connections.execute((ConnectionCallback<Long>) connection ->
                rows.texts().copy(connection, TEXTS) + rows.waiting().copy(connection, WAITING));
    }
}
