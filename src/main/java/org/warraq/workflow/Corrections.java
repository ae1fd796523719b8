package org.warraq.workflow;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Report;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.workflow.rounds.ProcessIds;
import org.warraq.workflow.rounds.RoundBeginning;
import org.warraq.workflow.rounds.RoundProcess;
import org.warraq.workflow.rounds.RoundStore;

/** Opens published reports again: the whole of one, or some of its translations. */
@Component
public class Corrections {

    private final Reports reports;
    private final RoundStore rounds;
    private final RoundBeginning beginning;
    private final RoundProcess process;
    private final TaskList tasks;
    private final Journal journal;
    private final People people;

    Corrections(
            Reports reports,
            RoundStore rounds,
            RoundBeginning beginning,
            RoundProcess process,
            TaskList tasks,
            Journal journal,
            People people) {
        this.reports = reports;
        this.rounds = rounds;
        this.beginning = beginning;
        this.process = process;
        this.tasks = tasks;
        this.journal = journal;
        this.people = people;
    }

    /**
     * An editor begins an update or a correction. What was released is the latest again, with nothing told; who sends what
     * readers of the source are told has written in it.
     *
     * @throws Refusal 403 to who is no editor, 409 while a round runs or where the newsroom's diagram knows no such beginning, 422
     *     where it names what there is not
     */
    @Transactional
    public Report begin(Person actor, UUID id, Correction wanted) {
        Report report = reports.lock(id);
        Person editor = Permissions.require(people.lock(actor.id()), Verb.CORRECT_REPORT);
        wanted.requireKind();
        requireEnded(report);
        if (!wanted.languages().isEmpty() && report.state() == ReportState.WITHDRAWN) {
            throw Refusal.conflict("nothing-stands");
        }
        Report next = rounds.next(report, wanted.kind(), editor, wanted.languages());
        wanted.requireOf(next, reports.editions(id));
        write(next, started(editor, wanted));
        beginning.of(next, editor, wanted);
        String diagram = process.start(ProcessIds.PUBLISH_REPORT, next);
        // one of the newsroom's own may not ask where a round begins
        if (!wanted.languages().isEmpty() && (!process.asksWhereToBegin(diagram) || isAtDraft(id))) {
            throw Refusal.conflict("diagram-begins-at-draft");
        }
        return reports.get(id);
    }

    private static Entry started(Person editor, Correction wanted) {
        String kind = wanted.kind().key();
        return wanted.languages().isEmpty()
                ? Entry.by(editor, kind + "-started")
                : Entry.by(editor, kind + "-of-translations-started")
                        .detail(wanted.languages().stream()
                                .map(Language::tag)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private void requireEnded(Report report) {
        List<ReportState> ended = List.of(ReportState.PUBLISHED, ReportState.WITHDRAWN);
        if (!ended.contains(report.state())
                && !(report.state() == ReportState.SPIKED && rounds.everReleased(report.id()))) {
            throw Refusal.conflict("round-running");
        }
    }

    private boolean isAtDraft(UUID report) {
        return tasks.of(report).stream().anyMatch(task -> task.stage() == Stage.DRAFT);
    }

    private void write(Report report, Entry entry) {
        journal.append(Chain.of(report.id()), entry);
    }
}
