package org.warraq.editing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;
import org.warraq.people.Verb;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Edition;
import org.warraq.report.Edition.NoteOrigin;
import org.warraq.report.Report;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.report.Version;
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies;
import org.warraq.report.WorkingCopies.WorkingCopy;
import org.warraq.translation.Translations;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;

/**
 * Writing the source edition. It is written by whoever holds the draft or the approve task, and, while translations are
 * made, by the report's creator; the segments a change touches reopen.
 */
@Component
public class Drafting {

    private final Reports reports;
    private final Versions versions;
    private final WorkingCopies copies;
    private final Translations translations;
    private final TaskList tasks;
    private final Journal journal;
    private final People people;

    Drafting(
            Reports reports,
            Versions versions,
            WorkingCopies copies,
            Translations translations,
            TaskList tasks,
            Journal journal,
            People people) {
        this.reports = reports;
        this.versions = versions;
        this.copies = copies;
        this.translations = translations;
        this.tasks = tasks;
        this.journal = journal;
        this.people = people;
    }

    /**
     * Saves a version.
     *
     * @param base the version number it was made from
     * @return the new version's number; the same where nothing changed
     */
    @Transactional
    public int save(Person actor, UUID id, Language language, Content content, @Nullable String note, int base) {
        return save(actor, id, language, content, note, base, false);
    }

    /** @param minor whether what differs matters to no translation: translators may then keep their targets */
    @Transactional
    public int save(
            Person actor, UUID id, Language language, Content content, @Nullable String note, int base, boolean minor) {
        return write(actor, id, language, content, VersionKind.SAVE, note, base, minor);
    }

    /**
     * Saves a version of what stands on a page.
     *
     * @param copy the row version of the actor's working copy the page knows; {@code null} if it knows none
     * @param minor whether what differs matters to no translation: translators may then keep their targets
     * @throws Refusal 412 also where the working copy says something else by now: another page of theirs wrote it
     */
    @Transactional
    public int saveTyped(
            Person actor,
            UUID id,
            Language language,
            Content content,
            @Nullable String note,
            int base,
            @Nullable Integer copy,
            boolean minor) {
        reports.lock(id);
        copies.find(id, language, actor)
                .filter(stored -> !Objects.equals(stored.rowVersion(), copy))
                .filter(stored -> !stored.content().equals(content))
                .ifPresent(stored -> {
                    throw Refusal.stale(base);
                });
        return save(actor, id, language, content, note, base, minor);
    }

    /** Cuts a new version with the content of an earlier one. */
    @Transactional
    public int restore(Person actor, UUID id, Language language, int number, int base) {
        Version earlier = versions.find(id, language, number).orElseThrow(() -> Refusal.unknown("version"));
        if (earlier.isRemoved()) {
            throw Refusal.conflict("version-removed", number);
        }
        // what readers are told belongs to the round and not to the text
        String told = versions.latest(id, language)
                .map(latest -> Contents.parse(latest.content()).publicNote())
                .orElse(null);
        Content restored = Contents.parse(earlier.content()).withPublicNote(told);
        return write(actor, id, language, restored, VersionKind.RESTORE, null, base, false);
    }

    private int write(
            Person actor,
            UUID id,
            Language language,
            Content content,
            VersionKind kind,
            @Nullable String note,
            int base,
            boolean minor) {
        Report report = reports.lock(id);
        Person author = people.lock(actor.id());
        Content accepted = accept(author, requireWriter(author, report, language), content);
        Version latest = versions.latest(id, language).orElseThrow(() -> Refusal.unknown("edition"));
        // the journal keeps what a version was saved for as the reason: it is bound by the same rule
        Reason why = Reason.optional("note", note);
        int number = versions.cut(
                new Versions.Cut(report, language, accepted, author.id(), kind, Reason.wordsOrNull(why), base, null),
                latest);
        // The autosaves before a version are in it.
        copies.delete(id, language, author);
        if (number != base) {
            followers(report).forEach(follower -> translations.follow(report, follower, minor));
            journal.append(
                    Chain.of(id),
                    Entry.by(author, kind == VersionKind.RESTORE ? "version-restored" : "version-saved")
                            .language(language)
                            .version(number)
                            .because(why));
        }
        return number;
    }

    /**
     * What an autosave came to.
     *
     * @param rowVersion the working copy's new {@code ETag}
     * @param content as kept: every paragraph has its id
     * @param latest the edition's latest version; where that is not the copy's base, somebody saved one meanwhile
     */
    public record Autosaved(int rowVersion, Content content, int latest) {}

    /** Keeps what is typed: no version, no report lock, no journal. */
    @Transactional
    public Autosaved autosave(Person actor, UUID id, Language language, WorkingCopies.Save typed) {
        Edition edition = requireWriter(actor, reports.get(id), language);
        int latest = Optional.ofNullable(edition.version()).orElseThrow(() -> Refusal.unknown("edition"));
        Content content = accept(actor, edition, typed.content());
        WorkingCopies.Save save = new WorkingCopies.Save(content, typed.base(), typed.version(), typed.client());
        return new Autosaved(copies.save(id, language, actor, save), content, latest);
    }

    public Optional<WorkingCopy> workingCopy(Person actor, UUID id, Language language) {
        return copies.find(id, language, actor);
    }

    /** What whoever holds a draft task has typed: shown live to everybody, unlike any other working copy. */
    public Optional<WorkingCopy> typedBy(Task task) {
        UUID holder = task.assigneeId();
        return task.stage() == Stage.DRAFT && holder != null
                ? copies.find(task.reportId(), task.sourceLanguage(), holder)
                : Optional.empty();
    }

    @Transactional
    public void discard(Person actor, UUID id, Language language) {
        copies.delete(id, language, actor);
    }

    // An id is known that a version ever had, or that was given to a paragraph of what is being typed; no version is
    // read.
    private Content accept(Person actor, Edition edition, Content content) {
        if (edition.noteOrigin() == NoteOrigin.NONE && content.tells()) {
            throw Refusal.invalid(List.of(new FieldError("content.publicNote", "nothing-to-tell")));
        }
        Set<String> ever = versions.everHad(edition.reportId(), edition.language(), content.ids());
        Supplier<Set<String>> typed =
                SingletonSupplier.of(() -> copies.find(edition.reportId(), edition.language(), actor)
                        .map(copy -> copy.content().ids())
                        .orElse(Set.of()));
        return Contents.accept(content, id -> ever.contains(id) || typed.get().contains(id));
    }

    // Translations whose turn is over or running follow at once; the others when their turn comes.
    private List<Language> followers(Report report) {
        return reports.editions(report.id()).stream()
                .filter(edition -> !edition.dropped() && edition.stage() != null)
                .filter(edition -> report.state() != ReportState.DRAFT)
                .map(Edition::language)
                .filter(language -> !language.equals(report.sourceLanguage()))
                .toList();
    }

    private Edition requireWriter(Person author, Report report, Language language) {
        Edition edition = reports.edition(report.id(), language);
        if (!edition.language().equals(report.sourceLanguage())) {
            throw Refusal.conflict("written-by-segments");
        }
        if (edition.stands()) {
            throw Refusal.conflict("source-stands");
        }
        if (!mayWrite(author, report)) {
            throw Refusal.forbidden("not-writer");
        }
        return edition;
    }

    // In a round that corrects translations alone.
    private boolean stands(Report report) {
        return report.roundKind() != RoundKind.PUBLICATION
                && reports.edition(report.id(), report.sourceLanguage()).stands();
    }

    /** Whether this person may write the source edition now. */
    boolean mayWrite(Person author, Report report) {
        boolean holds = tasks.of(report.id()).stream()
                .anyMatch(task ->
                        (task.stage() == Stage.DRAFT || task.stage() == Stage.APPROVE) && task.isHeldBy(author.id()));
        boolean answers = report.createdBy().equals(author.id())
                && (report.state() == ReportState.TRANSLATE || report.state() == ReportState.REVIEW);
        return (holds || answers) && Permissions.may(author, Verb.WRITE_SOURCE) && !stands(report);
    }
}
