package org.warraq.memory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.memory.Replacement;
import org.warraq.memory.Unit;

/** Reads candidates whole, those of any number of queries in one statement. */
@Component
public class UnitDetails {

    private static final String READ = """
            select * from memory_read(cast(:units as uuid[]), cast(:positions as smallint[]), cast(:languages as text[]))
            """;

    private final JdbcClient jdbc;

    UnitDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which side of which unit, and to which language. */
    public record Wanted(UUID unitId, int position, Language to) {}

    /**
     * A unit in one direction.
     *
     * @param ordinal which of those wanted, from 0
     * @param context null where it is not known, or not in this direction
     * @param replacement of the pair, in the unit's own report or in another
     */
    public record Detail(
            int ordinal,
            UUID unitId,
            String source,
            String target,
            boolean approved,
            @Nullable UUID reportId,
            @Nullable Integer version,
            @Nullable Instant approvedAt,
            @Nullable String translator,
            @Nullable String reviewer,
            Unit.@Nullable Context context,
            @Nullable Replacement replacement) {

        public @Nullable Replacement superseded() {
            return Replacement.here(replacement, reportId);
        }
    }

    public List<Detail> read(List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(READ)
                .param("units", wanted.stream().map(Wanted::unitId).toArray(UUID[]::new))
                .param("positions", wanted.stream().map(Wanted::position).toArray(Integer[]::new))
                .param("languages", wanted.stream().map(one -> one.to().tag()).toArray(String[]::new))
                .query(UnitDetails::detail)
                .list();
    }

    private static Detail detail(ResultSet row, int number) throws SQLException {
        return new Detail(
                row.getInt("ordinal") - 1,
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("target"),
                row.getBoolean("approved"),
                row.getObject("report_id", UUID.class),
                row.getObject("version", Integer.class),
                time(row, "approved_at"),
                row.getString("translator"),
                row.getString("reviewer"),
                row.getBoolean("forward") ? context(row) : null,
                Replacements.of(row));
    }

    public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Unit.@Nullable Context context(ResultSet row) throws SQLException {
        Unit.Context context = new Unit.Context(
                row.getString("lineage"),
                row.getObject("previous_key", Long.class),
                row.getObject("next_key", Long.class));
        return context.equals(new Unit.Context(null, null, null)) ? null : context;
    }
}
