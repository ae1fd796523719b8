package org.warraq.publication;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.language.Language;
import org.warraq.report.Report;
import org.warraq.report.RoundKind;

/** Makes exact versions public, and takes them back. The caller holds the report's lock. */
@Component
public class Releases {

    private static final String IS_EARLY = """
            select exists (select 1 from under_embargo where report_id = :report)
            """;

    private static final String RELEASE = """
            with made as (
                insert into release (report_id, number, round, kind, released_at)
                select :report, coalesce(max(number), 0) + 1, :round, :kind, clock() from release where report_id = :report
                returning report_id, number)
            """;

    // Approved is what the round's last approval names, as long as nothing was written since: the foreign key to
    // approval refuses anything else.
    private static final String RELEASE_VERSIONS = RELEASE + """
            , released as (
                insert into release_edition (report_id, number, language, version, task_id)
                select made.report_id, made.number, edition.language, edition.version, last.task_id
                from made
                join edition on edition.report_id = made.report_id and not edition.dropped
                cross join (select task_id from decision
                            where report_id = :report and round = :round and decision = 'approve'
                            order by decided_at desc limit 1) as last
                returning language)
            select number, (select count(*) from released) as languages from made
            """;

    private static final String RELEASE_NOTHING = RELEASE + " select number from made";

    private static final String NOTE = """
            insert into public_note (report_id, round, kind, request, language, text)
            values (:report, :round, :kind, :request, :language, :text)
            """;

    private static final String ANNOUNCED = """
            select language, text from public_note as note
            where report_id = :report and round = :round and kind = :kind
              and request = (select max(request) from public_note
                             where report_id = note.report_id and round = note.round and kind = note.kind)
            """;

    private static final String UNTOUCHED = """
            select edition.language
            from edition
            join current_release as latest on latest.report_id = edition.report_id
            join release_edition as had on had.report_id = latest.report_id and had.number = latest.number
                                       and had.language = edition.language
            join version on version.report_id = edition.report_id and version.language = edition.language
                        and version.number = edition.version
            where edition.report_id = :report and public_note_of(version.content) is null
              and words_sha256(version.content) = had.words_sha256
              and not exists (select 1 from public_note as told join report on report.id = told.report_id
                              where told.report_id = edition.report_id and told.round = report.round
                                and told.kind = report.round_kind and told.language = edition.language)
            """;

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Made(int number, int languages) {}

    /**
     * Releases the approved versions of every language in one statement.
     *
     * @return the release's number
     * @throws UnderEmbargo before the embargo's end by the database's clock
     * @throws IllegalStateException where nothing is approved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int release(Report report) {
        if (jdbc.sql(IS_EARLY).param("report", report.id()).query(Boolean.class).single()) {
            throw new UnderEmbargo(report.id());
        }
        Made made = jdbc.sql(RELEASE_VERSIONS)
                .param("report", report.id())
                .param("round", report.round())
                .param("kind", report.roundKind().key())
                .query((row, number) -> new Made(row.getInt("number"), row.getInt("languages")))
                .single();
        if (made.languages() == 0) {
            throw new IllegalStateException("nothing approved: " + report.id());
        }
        return made.number();
    }

    /** From now on readers see none of its versions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Report report) {
        jdbc.sql(RELEASE_NOTHING)
                .param("report", report.id())
                .param("round", report.round())
                .param("kind", RoundKind.WITHDRAWAL.key())
                .query(Integer.class)
                .single();
    }

    /** Keeps what readers are to be told when the report is withdrawn: each request of a round has its own words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announceWithdrawal(UUID report, int round, int request, Map<Language, String> notes) {
        notes.forEach((language, text) -> jdbc.sql(NOTE)
                .param("report", report)
                .param("round", round)
                .param("kind", RoundKind.WITHDRAWAL.key())
                .param("request", request)
                .param("language", language.tag())
                .param("text", text)
                .update());
    }

    /**
     * What readers are to be told beside the text, by language: when it is withdrawn, as it was asked for last; and with an update
     * or a correction where its round was begun before the note was part of the text.
     *
     * @param round in which it was asked for, or begun
     */
    public Map<Language, String> announced(UUID report, int round, RoundKind kind) {
        Map<Language, String> notes = new TreeMap<>();
        jdbc.sql(ANNOUNCED)
                .param("report", report)
                .param("round", round)
                .param("kind", kind.key())
                .query(row -> {
                    notes.put(Language.of(row.getString("language")), row.getString("text"));
                });
        return notes;
    }

    /** The languages whose readers would be given nothing new by a release of what stands now, see {@code edition_tells}. */
    public Set<Language> untouched(UUID report) {
        return Set.copyOf(jdbc.sql(UNTOUCHED)
                .param("report", report)
                .query((row, number) -> Language.of(row.getString("language")))
                .list());
    }

    /** When the report first came out; empty before that. */
    public Optional<Instant> firstAt(UUID report) {
        return jdbc.sql("select released_at from release where report_id = :report and number = 1")
                .param("report", report)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whether readers see it now. */
    public boolean isPublic(UUID report) {
        return jdbc.sql(
                        "select exists (select 1 from current_release where report_id = :report and kind <> 'withdrawal')")
                .param("report", report)
                .query(Boolean.class)
                .single();
    }
}
