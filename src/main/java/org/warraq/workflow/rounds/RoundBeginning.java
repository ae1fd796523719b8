package org.warraq.workflow.rounds;

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
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Edition;
import org.warraq.report.Report;
import org.warraq.report.ReportProgress;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.report.Version;
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.translation.ReleasedTranslations;
import org.warraq.translation.ReleasedTranslations.Start;
import org.warraq.translation.Segment;
import org.warraq.workflow.Correction;

/**
 * Lets a round on a released report start from what readers see, with nothing told yet. A spiked round may have left later
 * versions behind; they stay, and what was released becomes the latest again. The caller holds the report's lock.
 */
@Component
public class RoundBeginning {

    private static final String RELEASED = """
            select language, version from release_edition
            where report_id = :report
              and number = (select max(number) from release_edition where report_id = :report)
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final ReportProgress standings;
    private final Versions versions;
    private final ReleasedTranslations translations;
    private final Journal journal;

    RoundBeginning(
            JdbcClient jdbc,
            Reports reports,
            ReportProgress standings,
            Versions versions,
            ReleasedTranslations translations,
            Journal journal) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.standings = standings;
        this.versions = versions;
        this.translations = translations;
        this.journal = journal;
    }

    /** @throws Refusal 422 if a segment is named that none of the languages has */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Report report, Person by, Correction wanted) {
        Map<Language, Integer> released = released(report.id());
        Set<UUID> unknown = new HashSet<>(wanted.segments());
        for (Edition edition : reports.editions(report.id())) {
            Integer number = released.get(edition.language());
            if (number != null && edition.version() != null) {
                Version version =
                        versions.find(report.id(), edition.language(), number).orElseThrow();
                Set<UUID> known = begin(report, edition, version, by, wanted);
                unknown.removeAll(wanted.languages().contains(edition.language()) ? known : Set.of());
            }
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(List.of(new FieldError(
                    "segments", "no-such-segment", unknown.iterator().next())));
        }
    }

    /** A round of some translations becomes one of the whole report: what stood starts like the rest, with nothing told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void widen(Report report, Person by) {
        List<Edition> standing =
                reports.editions(report.id()).stream().filter(Edition::stands).toList();
        if (standing.isEmpty()) {
            return;
        }
        standings.widenRound(report.id());
        standing.forEach(edition ->
                versions.latest(report.id(), edition.language()).ifPresent(latest -> empty(report, latest, by)));
    }

    private void empty(Report report, Version latest, Person by) {
        if (latest.sourceVersion() != null) {
            translations.restore(report, latest, latest.number(), Start.EMPTY, by.id());
        } else if (!latest.isRemoved()) {
            cut(report, latest, Contents.parse(latest.content()).withPublicNote(null), VersionKind.BEGIN, by);
        }
    }

    private Set<UUID> begin(Report report, Edition edition, Version released, Person by, Correction wanted) {
        boolean isLatest = edition.version() != null && edition.version() == released.number();
        if (released.isRemoved() && !wanted.languages().isEmpty()) {
            throw Refusal.conflict("version-removed", released.number());
        }
        if (released.isRemoved() && isLatest) {
            return Set.of();
        }
        if (released.sourceVersion() != null) {
            int latest = edition.version() == null ? 0 : edition.version();
            return translations.restore(report, released, latest, start(edition, wanted, report), by.id());
        }
        Content said = Contents.parse(released.content());
        cut(report, released, edition.stands() ? said : said.withPublicNote(null), VersionKind.BEGIN, by);
        String note = wanted.note(edition.language());
        if (note != null) {
            // a version of its own, also where somebody wrote the very same before: whoever sends it has written it
            int number = cut(report, released, said.withPublicNote(note), VersionKind.SAVE, by);
            journal.append(
                    Chain.of(report.id()),
                    Entry.by(by, "version-saved").language(edition.language()).version(number));
        }
        return Set.of();
    }

    private static Start start(Edition edition, Correction wanted, Report report) {
        Language language = edition.language();
        String note = wanted.note(language);
        return switch (edition.noteOrigin()) {
            case STANDING -> new Start(true, null, null);
            case OWN -> new Start(false, own(wanted, note), wanted.segments());
            case SOURCE -> new Start(false, followed(wanted.note(report.sourceLanguage()), note), null);
            case NONE -> Start.EMPTY;
        };
    }

    // A correction tells its readers something; an update may.
    private static @Nullable Segment own(Correction wanted, @Nullable String note) {
        return note == null && wanted.kind() == RoundKind.UPDATE ? null : ReleasedTranslations.note("", note);
    }

    // The source's may still be written: what is sent for this language waits for it.
    private static @Nullable Segment followed(@Nullable String source, @Nullable String note) {
        return note == null ? null : ReleasedTranslations.note(source == null ? "" : source, note);
    }

    private int cut(Report report, Version released, Content content, VersionKind kind, Person by) {
        return versions.cut(new Versions.Cut(report, released.language(), content, by.id(), kind, null, null, null));
    }

    private Map<Language, Integer> released(UUID report) {
        Map<Language, Integer> released = new HashMap<>();
        jdbc.sql(RELEASED).param("report", report).query(row -> {
            released.put(Language.of(row.getString("language")), row.getInt("version"));
        });
        return released;
    }
}
