package org.warraq.memory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;

/** Which pairs of a report a later release of it translates otherwise: one statement, however long the report is. */
@Component
public class SupersededPairs {

    private static final String STANDING = """
            with standing as materialized (
                select distinct * from unnest(cast(:languages as text[]), cast(:sources as bigint[]), cast(:targets as bigint[]))
                    as standing (language, source_key, target_key)),
            """;

    private static final String RESTORE = STANDING + """
            restored as (
                delete from memory_superseded using standing
                where memory_superseded.report_id = :report and memory_superseded.language = standing.language
                  and memory_superseded.source_key = standing.source_key
                  and memory_superseded.target_key = standing.target_key
                returning standing.*),
            approved as (
                update memory_unit set approved = true, approved_at = clock(), changed_at = clock(),
                                       row_version = memory_unit.row_version + 1
                from restored
                join memory_text as source on source.exact_key = restored.source_key
                join memory_text as target on target.unit_id = source.unit_id and target.exact_key = restored.target_key
                where memory_unit.id = source.unit_id and memory_unit.report_id = :report
                  and memory_unit.source_language = source.language and target.language = restored.language
                returning memory_unit.id, restored.*)
            select restored.*, approved.id, cast(null as uuid) as replaced_by
            from restored left join approved using (language, source_key, target_key)
            order by language, id
            """;

    // Of those that stand it is replaced by the one in its own paragraph rather than by another. What was superseded
    // before
    // learns what stands now; it is news no more.
    private static final String SUPERSEDE = STANDING + """
            taught as materialized (
                select unit.id, unit.lineage, target.language, source.exact_key as source_key,
                       target.exact_key as target_key,
                       (target.language, source.exact_key, target.exact_key) in (select * from standing) as stands
                from memory_unit as unit
                join memory_text as source on source.unit_id = unit.id and source.language = unit.source_language
                join memory_text as target on target.unit_id = unit.id and target.position <> source.position
                where unit.report_id = :report and unit.source_language = :from
                  and (target.language, source.exact_key) in (select language, source_key from standing)),
            replaced as materialized (
                select distinct on (old.language, old.source_key, old.target_key)
                       old.language, old.source_key, old.target_key, now.id as replaced_by
                from taught as old
                left join lateral (
                    select one.id from taught as one
                    where one.stands and one.language = old.language and one.source_key = old.source_key
                    order by one.lineage is not distinct from old.lineage desc, one.id desc limit 1) as now on true
                where not old.stands
                order by old.language, old.source_key, old.target_key, old.id desc),
            written as (
                insert into memory_superseded (report_id, language, source_key, target_key, replaced_by, superseded_at)
                select :report, language, source_key, target_key, replaced_by, clock() from replaced
                on conflict (report_id, language, source_key, target_key) do update set replaced_by = excluded.replaced_by
                where memory_superseded.replaced_by is distinct from excluded.replaced_by),
            unapproved as (
                update memory_unit set approved = false, changed_at = clock(), row_version = memory_unit.row_version + 1
                from taught where memory_unit.id = taught.id and not taught.stands and memory_unit.approved)
            select language, source_key, target_key, taught.id, replaced.replaced_by
            from replaced join taught using (language, source_key, target_key)
            where not exists (
                select from memory_superseded as known
                where known.report_id = :report and known.language = replaced.language
                  and known.source_key = replaced.source_key and known.target_key = replaced.target_key)
            order by language, id
            """;

    private final JdbcClient jdbc;

    SupersededPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pair as it is released, by the keys of its texts. */
    public record Pair(Language language, long sourceKey, long targetKey) {}

    /**
     * A unit whose pair is superseded, or no longer so.
     *
     * @param unit null where there is none any more
     * @param replacedBy the unit with what stands now
     */
    public record Changed(
            Pair pair, @Nullable UUID unit, @Nullable UUID replacedBy) {}

    /** What is released again is approved again, in every context in which the report said it. @return those units */
    public List<Changed> restore(UUID report, List<Pair> standing) {
        return statement(RESTORE, report, standing)
                .query(SupersededPairs::changed)
                .list();
    }

    /**
     * Supersedes whatever the report taught for the sources of these pairs, and is none of them.
     *
     * @return the units that were not superseded before
     */
    public List<Changed> supersede(UUID report, Language from, List<Pair> standing) {
        return statement(SUPERSEDE, report, standing)
                .param("from", from.tag())
                .query(SupersededPairs::changed)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, UUID report, List<Pair> pairs) {
        return jdbc.sql(sql)
                .param("report", report)
                .param(
                        "languages",
                        array(pairs, String[]::new, pair -> pair.language().tag()))
                .param("sources", array(pairs, Long[]::new, Pair::sourceKey))
                .param("targets", array(pairs, Long[]::new, Pair::targetKey));
    }

    private static <T> T[] array(List<Pair> pairs, IntFunction<T[]> make, Function<Pair, T> part) {
        return pairs.stream().map(part).toArray(make);
    }

    private static Changed changed(ResultSet row, int number) throws SQLException {
        return new Changed(
                new Pair(Language.of(row.getString("language")), row.getLong("source_key"), row.getLong("target_key")),
                row.getObject("id", UUID.class),
                row.getObject("replaced_by", UUID.class));
    }
}
