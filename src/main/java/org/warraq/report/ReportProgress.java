package org.warraq.report;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.people.Person;

/**
 * Where each report and each of its editions stands. A report stands where its earliest edition does; each change is one
 * statement, so that a report never stands nowhere or in two places.
 */
@Component
public class ReportProgress {

    // an owner's function: whoever could raise a round would leave its separation of duties behind
    private static final String NEXT_ROUND = "select next_round(:report, :kind, :by, cast(:alone as text[]))";

    private static final String WIDEN_ROUND = """
            update edition set note_origin = 'source' where report_id = :report and note_origin in ('own', 'standing')
            """;

    // With its release, an embargo until it is released is spent.
    private static final String REPORT = """
            update report set state = :state,
                   embargo_until = case when :state = 'published' then nullif(embargo_until, 'infinity') else embargo_until end
            where id = :report
            """;

    private static final String SPIKED = """
            update report set state = coalesce(
                (select case kind when 'withdrawal' then 'withdrawn' else 'published' end from release
                 where report_id = :report order by number desc limit 1),
                'spiked')
            where id = :report
            """;

    // Open is what has no version yet, was returned, or translates an earlier version of the source.
    private static final String OPEN = """
            with source as (
                select edition.version
                from report join edition on edition.report_id = report.id and edition.language = report.source_language
                where report.id = :report),
            opened as (
                update edition set stage = 'translate'
                from report, source
                where report.id = :report and edition.report_id = report.id
                  and edition.language <> report.source_language and not edition.dropped
                  and edition.note_origin <> 'standing'
                  and (edition.version is null or edition.stage = 'translate'
                       or source.version is distinct from (
                           select source_version from version
                           where version.report_id = edition.report_id and version.language = edition.language
                             and version.number = edition.version))
                returning 1)
            update report set state = case when exists (select 1 from opened) then 'translate' else 'approve' end
            where id = :report
            """;

    private static final String OPENED = """
            select edition.language
            from edition
            where edition.report_id = :report and edition.stage = 'translate' and not edition.dropped
            order by edition.language
            """;

    // The report stands where its earliest edition does; approve once all are ready.
    public static final String STAND = """
            moved as (
                update edition set stage = :edition_stage
                where report_id = :report and language = cast(:language as text)),
            stood as (
                update report set state = case
                    when cast(:language as text) is null then coalesce(:report_state, state)
                    else (select case min(case stage when 'translate' then 1 when 'review' then 2 else 3 end)
                                 when 1 then 'translate' when 2 then 'review' else 'approve' end
                          from (select stage from edition
                                where report_id = :report and language <> cast(:language as text)
                                  and language <> report.source_language and not dropped
                                union all select :edition_stage) as stages) end
                where id = :report)
            """;

    private static final String MOVE = "with " + STAND + " select 1";

    private static final String RETURNED = """
            update edition set stage = 'translate'
            where report_id = :report and language = any (cast(:languages as text[]))
            """;

    private static final String ALONE = """
            select exists (select 1 from edition where report_id = :report and note_origin = 'own')
            """;

    private final JdbcClient jdbc;

    ReportProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a round. The caller holds the report's lock.
     *
     * @param alone the translations that are corrected while the others stand: the round begins at translating them; empty for
     *     the whole report, from its draft
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void nextRound(UUID report, RoundKind kind, Person by, Collection<Language> alone) {
        jdbc.sql(NEXT_ROUND)
                .param("report", report)
                .param("kind", kind.key())
                .param("by", by.id())
                .param("alone", alone.stream().map(Language::tag).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** A round of some translations becomes one of the whole report: what readers are told is the source's again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void widenRound(UUID report) {
        jdbc.sql(WIDEN_ROUND).param("report", report).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void report(UUID report, ReportState state) {
        jdbc.sql(REPORT).param("report", report).param("state", state.key()).update();
    }

    /** Its round is given up: it stands as its last release left it, and is spiked where it has none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spiked(UUID report) {
        jdbc.sql(SPIKED).param("report", report).update();
    }

    /** Marks the editions that have to be translated, in the report's turn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openEditions(UUID report) {
        jdbc.sql(OPEN).param("report", report).update();
    }

    public List<Language> opened(UUID report) {
        return jdbc.sql(OPENED)
                .param("report", report)
                .query((row, number) -> Language.of(row.getString(1)))
                .list();
    }

    /** Whether the round that runs corrects translations while their source stands. */
    public boolean isOfTranslationsAlone(UUID report) {
        return jdbc.sql(ALONE).param("report", report).query(Boolean.class).single();
    }

    /** @param stage {@code translate}, {@code review} or {@code ready} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void edition(UUID report, Language language, String stage) {
        jdbc.sql(MOVE)
                .param("report", report)
                .param("language", language.tag())
                .param("edition_stage", stage)
                .param("report_state", null, Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(UUID report, List<Language> languages) {
        jdbc.sql(RETURNED)
                .param("report", report)
                .param("languages", languages.stream().map(Language::tag).toArray(String[]::new))
                .update();
    }
}
