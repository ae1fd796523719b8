package org.warraq.editing;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.WorkingCopies;
import org.warraq.translation.Dismissal;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Findings;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;

/**
 * Putting findings aside, by whoever writes the edition or approves it: a warning for a reason; an error as a false alarm, which
 * a reviewer accepts if a translator called it. Each verb is one transaction with its entry in the report's journal.
 */
@Component
public class FindingDecisions {

    private final Reports reports;
    private final Findings findings;
    private final WorkingCopies copies;
    private final TaskList tasks;
    private final TranslationWriters writers;
    private final Journal journal;
    private final People people;

    FindingDecisions(
            Reports reports,
            Findings findings,
            WorkingCopies copies,
            TaskList tasks,
            TranslationWriters writers,
            Journal journal,
            People people) {
        this.reports = reports;
        this.findings = findings;
        this.copies = copies;
        this.tasks = tasks;
        this.writers = writers;
        this.journal = journal;
        this.people = people;
    }

    /**
     * @return the finding as it stands now
     * @throws Refusal 403 unless they write its edition or approve it, 409 if it is dismissed already
     */
    @Transactional
    public EditionFinding dismiss(Person actor, UUID report, String id, Reason reason, Locale locale) {
        Open open = open(actor, report, id, TranslationVerb.DISMISS_FINDING, locale);
        findings.dismiss(open.report(), open.finding(), open.stage().key(), open.person(), reason);
        write(open, isError(open) ? "error-overridden" : "finding-dismissed", reason);
        return find(open.report(), open.person(), id, locale);
    }

    /** @throws Refusal 403 unless they review or approve it and did not dismiss it themselves, 409 if there is nothing to accept */
    @Transactional
    public EditionFinding accept(Person actor, UUID report, String id, Locale locale) {
        Open open = open(actor, report, id, TranslationVerb.ACCEPT_OVERRIDE, locale);
        Dismissal dismissal = open.finding().dismissed();
        if (dismissal != null
                && dismissal.acceptedBy() == null
                && dismissal.by().equals(open.person().username())) {
            throw Refusal.forbidden("override-own");
        }
        findings.accept(open.report(), open.finding(), open.person());
        write(open, "override-accepted", null);
        return find(open.report(), open.person(), id, locale);
    }

    /** What was dismissed stands again. */
    @Transactional
    public EditionFinding restore(Person actor, UUID report, String id, Locale locale) {
        Open open = open(actor, report, id, TranslationVerb.RESTORE_FINDING, locale);
        findings.restore(open.report(), open.finding());
        write(open, "finding-restored", null);
        return find(open.report(), open.person(), id, locale);
    }

    private record Open(Report report, Person person, Stage stage, EditionFinding finding) {}

    private Open open(Person actor, UUID id, String findingId, TranslationVerb verb, Locale locale) {
        Report report = reports.lock(id);
        Person person = people.lock(actor.id());
        EditionFinding finding = find(report, person, findingId, locale);
        return new Open(report, person, stage(report, person, finding.edition(), verb), finding);
    }

    // Whoever writes may put aside what is found in what they typed and have not yet saved as a version.
    private EditionFinding find(Report report, Person person, String id, Locale locale) {
        return copies.find(report.id(), report.sourceLanguage(), person)
                .flatMap(copy -> findings.source(report, copy.content(), locale).stream()
                        .filter(finding -> finding.id().equals(id))
                        .findFirst())
                .or(() -> findings.find(report, id, locale))
                .orElseThrow(() -> Refusal.unknown("finding"));
    }

    private Stage stage(Report report, Person person, Language edition, TranslationVerb verb) {
        return held(report, person, edition, verb).orElseThrow(() -> {
            boolean otherwise = held(report, person, edition, TranslationVerb.DISMISS_FINDING)
                    .isPresent();
            return Refusal.forbidden(otherwise ? "override-by-reviewer" : "findings-by-holder");
        });
    }

    private Optional<Stage> held(Report report, Person person, Language edition, TranslationVerb verb) {
        return edition.equals(report.sourceLanguage())
                ? source(report, person, verb)
                : writers.find(person, report.id(), edition, verb).map(TranslationWriters.Held::stage);
    }

    // Not the creator while translations are made: they answer for what they change, not for what was left.
    private Optional<Stage> source(Report report, Person person, TranslationVerb verb) {
        return tasks.of(report.id()).stream()
                .filter(task -> task.isHeldBy(person.id()))
                .map(Task::stage)
                .filter(stage ->
                        stage == Stage.APPROVE || (stage == Stage.DRAFT && verb != TranslationVerb.ACCEPT_OVERRIDE))
                // Of several tasks the one that decides more, whichever came first.
                .max(Comparator.naturalOrder());
    }

    private static boolean isError(Open open) {
        return open.finding().severity().equals("error");
    }

    // The check, not the words: a journal is for ever.
    private void write(Open open, String action, @Nullable Reason reason) {
        journal.append(
                Chain.of(open.report().id()),
                Entry.by(open.person(), action)
                        .stage(open.stage().key())
                        .language(open.finding().edition())
                        .because(reason)
                        .detail(open.finding().check()));
    }
}
