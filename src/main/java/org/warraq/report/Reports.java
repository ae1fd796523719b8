package org.warraq.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.language.TimeBounds;
import org.warraq.people.Person;
import org.warraq.people.Refusal;

/** Reports and their editions. */
@Component
public class Reports {

    private static final String INSERT = """
            insert into report (id, slug, source_language, urgency, embargo_until, created_by, created_at, state)
            select :id, :slug, :language, :urgency, case when embargo > clock() then embargo end, :by, clock(), 'draft'
            from cast(:embargo as timestamptz) as embargo
            """;

    private static final String INSERT_EDITIONS = """
            insert into edition (report_id, language) select :id, unnest(cast(:languages as text[]))
            """;

    private static final String LOCK =
            "select report.*, clock() as read_at from report where id = :id for no key update";
    private static final String FIND = "select report.*, clock() as read_at from report where id = :id";
    private static final String EDITIONS = "select * from edition where report_id = :id order by language";
    private static final String LANGUAGES = "select language from newsroom_language order by position";

    private static final String CHANGE = """
            update report set urgency = :urgency, embargo_until = :embargo, row_version = row_version + 1
            where id = :id and row_version = :version
            """;

    private static final String IS_PAST = "select cast(:moment as timestamptz) <= clock()";

    private static final String DROP = """
            update edition set dropped = :dropped, stage = case when :dropped then null else stage end
            where report_id = :id and language = any (cast(:languages as text[]))
            """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a reporter starts with. */
    public record NewReport(
            Language sourceLanguage,
            List<Language> targetLanguages,
            Urgency urgency,
            @Nullable Instant embargoUntil,
            Content content) {

        /** @throws Refusal 422 where a language is not the newsroom's, or is named twice */
        public void requireLanguagesOf(List<Language> newsroom) {
            if (!newsroom.contains(sourceLanguage)) {
                throw Refusal.invalid(
                        List.of(new Refusal.FieldError("sourceLanguage", "not-our-language", sourceLanguage)));
            }
            boolean sound = newsroom.containsAll(targetLanguages)
                    && !targetLanguages.contains(sourceLanguage)
                    && targetLanguages.stream().distinct().count() == targetLanguages.size();
            if (!sound) {
                throw Refusal.invalid(List.of(new Refusal.FieldError("targetLanguages", "target-languages")));
            }
        }
    }

    /**
     * Makes the report and its empty editions, in state draft. An embargo that is past by the database's clock is none.
     *
     * @throws Refusal 422 if the embargo is in a year that cannot be meant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Report create(NewReport made, Person by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("slug", Slugs.of(made.content().headline(), id))
                .param("language", made.sourceLanguage().tag())
                .param("urgency", made.urgency().key())
                .param("embargo", Embargo.written(made.embargoUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by.id())
                .update();
        addEditions(
                id,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(made.sourceLanguage()), made.targetLanguages().stream())
                        .toList());
        return get(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addEditions(UUID report, Collection<Language> languages) {
        jdbc.sql(INSERT_EDITIONS)
                .param("id", report)
                .param("languages", languages.stream().map(Language::tag).toArray(String[]::new))
                .update();
    }

    /** @param dropped whether the report goes on without these editions; {@code false} takes them in again */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(UUID report, Collection<Language> languages, boolean dropped) {
        if (!languages.isEmpty()) {
            jdbc.sql(DROP)
                    .param("id", report)
                    .param("languages", languages.stream().map(Language::tag).toArray(String[]::new))
                    .param("dropped", dropped)
                    .update();
        }
    }

    /**
     * Locks the report's row until the transaction ends: whatever moves a report or writes into its journal does this
     * first, so that two such things never interleave.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Report lock(UUID id) {
        return jdbc.sql(LOCK)
                .param("id", id)
                .query(Reports::row)
                .optional()
                .orElseThrow(() -> Refusal.unknown("report"));
    }

    public Report get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.unknown("report"));
    }

    public Optional<Report> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(Reports::row).optional();
    }

    /** All of a report's editions, dropped ones too, by language tag. */
    public List<Edition> editions(UUID report) {
        return jdbc.sql(EDITIONS).param("id", report).query(Reports::edition).list();
    }

    /** @throws Refusal 404 if the report has no such edition */
    public Edition edition(UUID report, Language language) {
        return editions(report).stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("edition"));
    }

    /** The languages the newsroom publishes in, in its own order. */
    public List<Language> newsroomLanguages() {
        return jdbc.sql(LANGUAGES)
                .query((row, number) -> Language.of(row.getString(1)))
                .list();
    }

    /**
     * Asks whoever typed an embargo what they mean, where it is past by the database's clock.
     *
     * @throws Refusal 422
     */
    public void requireAhead(@Nullable Instant embargoUntil) {
        if (embargoUntil != null
                && TimeBounds.holds(embargoUntil)
                && jdbc.sql(IS_PAST)
                        .param("moment", Embargo.written(embargoUntil), Types.TIMESTAMP_WITH_TIMEZONE)
                        .query(Boolean.class)
                        .single()) {
            throw Embargo.refused("embargo-past");
        }
    }

    /**
     * @throws Refusal 412 if the report's row is no longer at {@code version}; 422 if the embargo is in a year that cannot be
     *     meant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Report report, Urgency urgency, @Nullable Instant embargoUntil, int version) {
        int changed = jdbc.sql(CHANGE)
                .param("id", report.id())
                .param("urgency", urgency.key())
                .param("embargo", Embargo.written(embargoUntil), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", version)
                .update();
        if (changed != 1) {
            throw Refusal.stale(report.rowVersion());
        }
    }

    /** Reads a row of the table {@code report}. */
    public static Report row(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Language.of(row.getString("source_language")),
                Urgency.of(row.getString("urgency")),
                Embargo.read(row),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("round"),
                RoundKind.of(row.getString("round_kind")),
                ReportState.of(row.getString("state")),
                row.getInt("row_version"),
                row.getTimestamp("read_at").toInstant());
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getObject("report_id", UUID.class),
                Language.of(row.getString("language")),
                row.getObject("version", Integer.class),
                row.getString("headline"),
                row.getString("stage"),
                row.getBoolean("dropped"),
                Edition.NoteOrigin.of(row.getString("note_origin")));
    }
}
