package org.warraq.translation;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.report.Content;
import org.warraq.report.PartName;
import org.warraq.report.Parts;
import org.warraq.translation.store.SegmentRow;

/** The segments of translations: read, written, and put together into a content. */
@Component
public class Segments {

    private static final String LIST = """
            select segment.*, person.username as edited_by_name
            from segment left join person on person.id = segment.edited_by
            where segment.report_id = :report and segment.language = :language
            order by position
            """;

    // Whoever saves a segment meanwhile waits, and is then told if it is another one by now.
    private static final String LOCKED = LIST + " for update of segment";

    // A segment that only stands at another place is still the one somebody has open. What a target said before, and
    // what was said of a source that is gone, stays in the history.
    private static final String WRITE = """
            with one as (
                select * from jsonb_to_recordset(cast(:rows as jsonb)) as one (
                    id uuid, position integer, paragraph text, source text, gap text, earlier text, target text,
                    translators text, state text, stale boolean, context boolean, minor boolean, reopened text,
                    origin text, score integer, unit uuid)),
            lost as (
                select segment.*, one.id is null as removed
                from segment left join one on one.id = segment.id
                where segment.report_id = :report and segment.language = :language and segment.target <> ''
                  and (segment.id = any (cast(:gone as uuid[])) or segment.target <> one.target)),
            kept as (
                insert into segment_history (segment_id, row_version, report_id, language, paragraph_id, source, target,
                                             state, origin, stage, saved_by, saved_at, removed)
                select id, row_version, report_id, language, paragraph_id, coalesce(earlier_source, source), target, state,
                       origin, edited_stage, edited_by, edited_at, removed
                from lost
                on conflict do nothing),
            gone as (
                delete from segment where report_id = :report and language = :language
                                      and id = any (cast(:gone as uuid[])))
            insert into segment (id, report_id, language, position, paragraph_id, source, gap, earlier_source, target,
                                 translators_target, state, stale, context_changed, minor_change, reopened_from, origin,
                                 score, unit_id, edited_by, edited_at, changed_at)
            select one.id, :report, :language, position, paragraph, source, gap, earlier, target, translators, state, stale,
                   context, minor, reopened, origin, score, unit, :by,
                   case when cast(:by as uuid) is not null then clock() end, clock()
            from one
            on conflict (id) do update set
                position = excluded.position,
                paragraph_id = excluded.paragraph_id,
                source = excluded.source,
                gap = excluded.gap,
                earlier_source = excluded.earlier_source,
                target = excluded.target,
                translators_target = excluded.translators_target,
                state = excluded.state,
                stale = excluded.stale,
                context_changed = excluded.context_changed,
                minor_change = excluded.minor_change,
                reopened_from = excluded.reopened_from,
                origin = excluded.origin,
                score = excluded.score,
                unit_id = excluded.unit_id,
                edited_by = coalesce(excluded.edited_by, segment.edited_by),
                edited_at = coalesce(excluded.edited_at, segment.edited_at),
                undone_to = case when segment.target = excluded.target then segment.undone_to end,
                changed_at = case when (segment.source, segment.target, segment.state)
                                       = (excluded.source, excluded.target, excluded.state)
                                  then segment.changed_at else excluded.changed_at end,
                row_version = segment.row_version
                    + case when (segment.source, segment.target, segment.state)
                                = (excluded.source, excluded.target, excluded.state) then 0 else 1 end
            """;

    // The latest translation of a sentence that was taken out of the source: it may come back elsewhere.
    private static final String REMOVED = """
            select distinct on (source) source, target, state
            from segment_history
            where report_id = :report and language = :language and removed
              and source = any (cast(:sources as text[]))
            order by source, saved_at desc nulls last
            """;

    private static final String OPEN_MARKED = """
            update segment set state = 'open', changed_at = clock(), row_version = row_version + 1
            where report_id = :report and language = :language and id = any (cast(:marked as uuid[]))
              and state not in ('open', 'drafted')
            """;

    private static final String REOPEN = """
            update segment set state = 'open', changed_at = clock(), row_version = row_version + 1
            where report_id = :report and language = :language
              and not exists (select 1 from segment as marked
                              where marked.report_id = :report and marked.language = :language
                                and marked.state in ('open', 'drafted'))
            """;

    private static final String ACCEPT = """
            update segment set state = 'reviewed', stale = false, earlier_source = null, context_changed = false,
                               minor_change = false, reopened_from = null, changed_at = clock(), row_version = row_version + 1
            where report_id = :report and language = :language and (state = 'translated' or context_changed)
            """;

    private static final String ANY_OPEN = """
            select exists (select 1 from segment
                           where report_id = :report and language = :language
                             and (state in ('open', 'drafted') or btrim(target) = ''))
            """;

    private static final String ANY_UNSEEN = """
            select exists (select 1 from segment
                           where report_id = :report and language = :language and state = 'translated')
            """;

    private final JdbcClient jdbc;

    Segments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the text. */
    public List<Segment> list(UUID report, Language language) {
        return on(LIST, report, language).query(SegmentRow::read).list();
    }

    /** The same, to be written back: nobody saves one until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Segment> lock(UUID report, Language language) {
        return on(LOCKED, report, language).query(SegmentRow::read).list();
    }

    /**
     * Writes all segments of a translation, those that differ from what stood there before.
     *
     * @param by who changed the targets; {@code null} where nobody did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(UUID report, Language language, List<Segment> before, List<Segment> after, @Nullable UUID by) {
        Map<UUID, Integer> places = new HashMap<>();
        before.forEach(segment -> places.put(segment.id(), places.size()));
        Set<UUID> gone = new HashSet<>(places.keySet());
        List<SegmentRow> rows = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Segment segment = after.get(i);
            gone.remove(segment.id());
            Integer place = places.get(segment.id());
            if (place == null || place != i || !before.get(place).equals(segment)) {
                rows.add(SegmentRow.of(segment, i + 1));
            }
        }
        if (!rows.isEmpty() || !gone.isEmpty()) {
            on(WRITE, report, language)
                    .param("gone", gone.toArray(UUID[]::new))
                    .param("rows", SegmentRow.json(rows))
                    .param("by", by, Types.OTHER)
                    .update();
        }
    }

    /** Whether a part of a content is taken apart into sentences: paragraphs are, headlines, names and places are not. */
    public static boolean isTakenApart(String part) {
        return SourcePiece.isParagraph(part);
    }

    /** What sentences said that were taken out of the source: by their source. */
    Map<String, Taken> removed(UUID report, Language language, List<String> sources) {
        Map<String, Taken> removed = new HashMap<>();
        on(REMOVED, report, language)
                .param("sources", sources.toArray(String[]::new))
                .query(row -> {
                    SegmentState state = SegmentState.of(row.getString("state"));
                    removed.put(row.getString("source"), new Taken(row.getString("target"), state));
                });
        return removed;
    }

    /** What a sentence said when it was taken out. */
    record Taken(String target, SegmentState state) {}

    /** The translation as it stands: the source's shape, each text put together from its targets; a public note may stand alone. */
    public static Content translated(Content source, List<Segment> segments) {
        Map<String, StringBuilder> targets = new HashMap<>();
        for (Segment segment : segments) {
            StringBuilder target = targets.computeIfAbsent(segment.paragraphId(), id -> new StringBuilder());
            if (!segment.target().isBlank()) {
                target.append(segment.target()).append(segment.gap());
            }
        }
        StringBuilder note = targets.get(PartName.PUBLIC_NOTE.text());
        return Parts.replace(
                        source.withPublicNote(null),
                        (id, text) -> targets.containsKey(id) ? targets.get(id).toString() : text.isBlank() ? text : "")
                .withPublicNote(note == null || note.isEmpty() ? null : note.toString());
    }

    /** Returned work: what the reviewer marked stays open; where nothing was marked, everything reopens. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reopen(UUID report, Language language, Set<UUID> marked) {
        if (!marked.isEmpty()) {
            on(OPEN_MARKED, report, language)
                    .param("marked", marked.stream().map(UUID::toString).toArray(String[]::new))
                    .update();
        }
        on(REOPEN, report, language).update();
    }

    /** Everything translated is now reviewed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void accept(UUID report, Language language) {
        on(ACCEPT, report, language).update();
    }

    /** Whether any segment is open, drafted or empty. */
    public boolean anyOpen(UUID report, Language language) {
        return on(ANY_OPEN, report, language).query(Boolean.class).single();
    }

    /** Whether any is translated that nobody has reviewed. */
    public boolean anyUnseen(UUID report, Language language) {
        return on(ANY_UNSEEN, report, language).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec on(String sql, UUID report, Language language) {
        return jdbc.sql(sql).param("report", report).param("language", language.tag());
    }
}
