package org.warraq.editing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.translation.Translations;
import org.warraq.workflow.Stage;

/**
 * Cutting a new version with the text of an earlier one, by whoever may write the edition. A translation is written by its
 * segments: they are set back to what they said then, which is possible only while the source still says what it said then.
 */
@Component
public class VersionRestoring {

    private final Drafting drafting;
    private final Reports reports;
    private final Versions versions;
    private final Translations translations;
    private final TranslationWriters writers;
    private final Journal journal;
    private final People people;

    VersionRestoring(
            Drafting drafting,
            Reports reports,
            Versions versions,
            Translations translations,
            TranslationWriters writers,
            Journal journal,
            People people) {
        this.drafting = drafting;
        this.reports = reports;
        this.versions = versions;
        this.translations = translations;
        this.writers = writers;
        this.journal = journal;
        this.people = people;
    }

    /** Whether this person may restore a version of that edition now. */
    public boolean may(Person person, Report report, Language language) {
        return language.equals(report.sourceLanguage())
                ? drafting.mayWrite(person, report)
                : writers.may(person, report.id(), language, TranslationVerb.RESTORE_VERSION);
    }

    /**
     * @param base the latest version's number, as the person saw it
     * @return the new version's number; the same where nothing differs
     * @throws Refusal 409 if the version was removed, or the source has changed since it was translated
     */
    @Transactional
    public int restore(Person actor, UUID id, Language language, int number, int base) {
        return reports.get(id).sourceLanguage().equals(language)
                ? drafting.restore(actor, id, language, number, base)
                : translation(actor, id, language, number, base);
    }

    private int translation(Person actor, UUID id, Language language, int number, int base) {
        Report report = reports.lock(id);
        Person translator = people.lock(actor.id());
        Stage stage = writers.require(translator, id, language, TranslationVerb.RESTORE_VERSION)
                .stage();
        Version earlier = versions.find(id, language, number).orElseThrow(() -> Refusal.unknown("version"));
        if (earlier.isRemoved()) {
            throw Refusal.conflict("version-removed", number);
        }
        requireSameSource(report, earlier);
        int made = translations.reset(report, earlier, translator.id(), stage == Stage.REVIEW, base);
        if (made != base) {
            journal.append(
                    Chain.of(id),
                    Entry.by(translator, "version-restored").language(language).version(made));
        }
        return made;
    }

    private static Content words(Version version) {
        return Contents.parse(version.content()).withPublicNote(null);
    }

    // The number may have grown without the text: a source that was restored itself, say.
    private void requireSameSource(Report report, Version earlier) {
        Version latest = versions.latest(report.id(), report.sourceLanguage())
                .orElseThrow(() -> Refusal.conflict("nothing-written"));
        boolean same = Optional.ofNullable(earlier.sourceVersion())
                .flatMap(number -> versions.find(report.id(), report.sourceLanguage(), number))
                .filter(then -> words(then).equals(words(latest)))
                .isPresent();
        if (!same) {
            throw Refusal.conflict("source-changed-since");
        }
    }
}
