package org.warraq.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.Parts;

/** The segments of translations: aligned with their source, read, and put together into a content. */
@Component
public class Segments {

    // A changed source reopens its segment and keeps the translation as the suggestion to start from.
    private static final String ALIGN = """
            with removed as (
                delete from segment
                where report_id = :report and language = :language and paragraph_id <> all (cast(:ids as text[])))
            insert into segment (id, report_id, language, position, paragraph_id, source)
            select gen_random_uuid(), :report, :language, part.position, part.id, part.source
            from unnest(cast(:ids as text[]), cast(:sources as text[])) with ordinality as part (id, source, position)
            on conflict (report_id, language, paragraph_id) do update set
                position = excluded.position,
                source = excluded.source,
                earlier_source = case when segment.source = excluded.source or segment.target = ''
                                      then segment.earlier_source
                                      else coalesce(segment.earlier_source, segment.source) end,
                stale = segment.stale or (segment.source <> excluded.source and segment.target <> ''),
                state = case when segment.source = excluded.source then segment.state else 'open' end,
                row_version = segment.row_version + 1
            where (segment.position, segment.source) is distinct from (excluded.position, excluded.source)
            """;

    private static final String LIST = """
            select segment.*, person.username as edited_by_name
            from segment left join person on person.id = segment.edited_by
            where segment.report_id = :report and segment.language = :language
            order by position
            """;

    private static final String REOPEN = """
            update segment set state = 'open', row_version = row_version + 1
            where report_id = :report and language = :language
              and not exists (select 1 from segment as marked
                              where marked.report_id = :report and marked.language = :language
                                and marked.state in ('open', 'drafted'))
            """;

    private static final String ACCEPT = """
            update segment set state = 'reviewed', stale = false, earlier_source = null,
                               row_version = row_version + 1
            where report_id = :report and language = :language and state = 'translated'
            """;

    private static final String RESTORE = """
            update segment set target = part.target, state = 'reviewed', row_version = segment.row_version + 1
            from unnest(cast(:ids as text[]), cast(:targets as text[])) as part (id, target)
            where segment.report_id = :report and segment.language = :language and segment.paragraph_id = part.id
            """;

    // What a reviewer changes is marked for the editor; what a translator restores is as if typed anew.
    private static final String RESET = """
            update segment set
                translators_target = case when not :reviewing then null
                                          when segment.target = part.target then segment.translators_target
                                          else coalesce(segment.translators_target, segment.target) end,
                target = part.target,
                state = case when btrim(part.target) = '' then 'open' else 'translated' end,
                origin = 'human',
                stale = false,
                earlier_source = null,
                edited_by = :by,
                edited_at = clock(),
                row_version = segment.row_version + 1
            from unnest(cast(:ids as text[]), cast(:targets as text[])) as part (id, target)
            where segment.report_id = :report and segment.language = :language and segment.paragraph_id = part.id
            """;

    private static final String WORKED = """
            insert into part_taken (report_id, round, language, person_id, part)
            select id, round, :language, :by, 'translated' from report where id = :report
            on conflict do nothing
            """;

    private static final String ANY_OPEN = """
            select exists (select 1 from segment
                           where report_id = :report and language = :language
                             and (state in ('open', 'drafted') or btrim(target) = ''))
            """;

    private final JdbcClient jdbc;

    Segments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the segments of a translation match its source; those whose source is the same are left as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void align(UUID report, Language language, Content source) {
        List<Parts.Part> parts = Parts.of(source);
        on(ALIGN, report, language)
                .param("ids", parts.stream().map(Parts.Part::id).toArray(String[]::new))
                .param("sources", parts.stream().map(Parts.Part::text).toArray(String[]::new))
                .update();
    }

    /** In the order of the text. */
    public List<Segment> list(UUID report, Language language) {
        return on(LIST, report, language).query(Segments::segment).list();
    }

    /** The translation as it stands: the source's shape, each text replaced by its target. */
    public static Content translated(Content source, List<Segment> segments) {
        Map<String, String> targets =
                segments.stream().collect(Collectors.toMap(Segment::paragraphId, Segment::target, (a, b) -> b));
        return Parts.replace(source, (id, text) -> targets.getOrDefault(id, text.isBlank() ? text : ""));
    }

    /** Returned work: what the reviewer marked stays open; where nothing was marked, everything reopens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(UUID report, Language language) {
        on(REOPEN, report, language).update();
    }

    /** Everything translated is now reviewed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(UUID report, Language language) {
        on(ACCEPT, report, language).update();
    }

    /** Puts the texts of an accepted translation back into its segments. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(UUID report, Language language, Content translation) {
        List<Parts.Part> parts = Parts.of(translation);
        on(RESTORE, report, language)
                .param("ids", parts.stream().map(Parts.Part::id).toArray(String[]::new))
                .param("targets", parts.stream().map(Parts.Part::text).toArray(String[]::new))
                .update();
    }

    /**
     * Makes the segments say what an earlier version of the same source said.
     *
     * @param reviewing whether whoever does it reviews; otherwise they have worked on the translation
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reset(UUID report, Language language, Content translation, UUID by, boolean reviewing) {
        Map<String, String> targets = new LinkedHashMap<>();
        Parts.replace(translation, (id, text) -> {
            targets.put(id, text);
            return text;
        });
        on(RESET, report, language)
                .param("reviewing", reviewing)
                .param("by", by)
                .param("ids", targets.keySet().toArray(String[]::new))
                .param("targets", targets.values().toArray(String[]::new))
                .update();
        if (!reviewing) {
            on(WORKED, report, language).param("by", by).update();
        }
    }

    /** Whether any segment is open, drafted or empty. */
    public boolean anyOpen(UUID report, Language language) {
        return on(ANY_OPEN, report, language).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec on(String sql, UUID report, Language language) {
        return jdbc.sql(sql).param("report", report).param("language", language.tag());
    }

    private static Segment segment(ResultSet row, int number) throws SQLException {
        return new Segment(
                row.getObject("id", UUID.class),
                row.getString("paragraph_id"),
                row.getString("source"),
                row.getString("earlier_source"),
                row.getString("target"),
                SegmentState.of(row.getString("state")),
                row.getBoolean("stale"),
                row.getString("translators_target"),
                row.getString("edited_by_name"),
                row.getInt("row_version"));
    }
}
