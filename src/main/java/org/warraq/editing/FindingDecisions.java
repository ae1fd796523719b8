package org.warraq.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.WorkingCopies;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Findings;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;

/**
 * Putting findings aside, by whoever holds a task on the edition: a warning for a reason; an error as a false alarm, which
 * a reviewer accepts if a translator called it. Each verb is one transaction with its entry in the report's journal.
 */
@Component
public class FindingDecisions {

    private final Reports reports;
    private final Findings findings;
    private final WorkingCopies copies;
    private final TaskList tasks;
    private final Journal journal;
    private final People people;

    FindingDecisions(
            Reports reports, Findings findings, WorkingCopies copies, TaskList tasks, Journal journal, People people) {
        this.reports = reports;
        this.findings = findings;
        this.copies = copies;
        this.tasks = tasks;
        this.journal = journal;
        this.people = people;
    }

    /**
     * @return the finding as it stands now
     * @throws Refusal 403 unless they hold a task on its edition, 409 if it is dismissed already
     */
    @Transactional
    public EditionFinding dismiss(Person actor, UUID report, String id, Reason reason, Locale locale) {
        Open open = open(actor, report, id, locale);
        findings.dismiss(open.report(), open.finding(), open.stage().key(), open.person(), reason);
        write(open, isError(open) ? "error-overridden" : "finding-dismissed", reason);
        return find(open.report(), open.person(), id, locale);
    }

    /** @throws Refusal 403 unless they hold its review task, 409 if there is nothing to accept */
    @Transactional
    public EditionFinding accept(Person actor, UUID report, String id, Locale locale) {
        Open open = open(actor, report, id, locale);
        if (open.stage() != Stage.REVIEW && open.stage() != Stage.APPROVE) {
            throw Refusal.forbidden("override-by-reviewer");
        }
        findings.accept(open.report(), open.finding(), open.person());
        write(open, "override-accepted", null);
        return find(open.report(), open.person(), id, locale);
    }

    /** What was dismissed stands again. */
    @Transactional
    public EditionFinding restore(Person actor, UUID report, String id, Locale locale) {
        Open open = open(actor, report, id, locale);
        findings.restore(open.report(), open.finding());
        write(open, "finding-restored", null);
        return find(open.report(), open.person(), id, locale);
    }

    private record Open(Report report, Person person, Stage stage, EditionFinding finding) {}

    private Open open(Person actor, UUID id, String findingId, Locale locale) {
        Report report = reports.lock(id);
        Person person = people.lock(actor.id());
        EditionFinding finding = find(report, person, findingId, locale);
        return new Open(report, person, stage(report, person, finding), finding);
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

    private Stage stage(Report report, Person person, EditionFinding finding) {
        return tasks.of(report.id()).stream()
                .filter(task -> task.isHeldBy(person.id()) && isAbout(task, report, finding))
                .map(Task::stage)
                // Of several tasks the one that decides more, whichever came first.
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> Refusal.forbidden("findings-by-holder"));
    }

    private static boolean isAbout(Task task, Report report, EditionFinding finding) {
        return switch (task.stage()) {
            case DRAFT -> finding.edition().equals(report.sourceLanguage());
            case TRANSLATE, REVIEW -> finding.edition().equals(task.language());
            case APPROVE -> true;
            case CONFIRM -> false;
        };
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
