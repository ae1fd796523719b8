package org.warraq.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.language.Sha256;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.publication.Releases;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Embargo;
import org.warraq.report.Originals;
import org.warraq.report.Originals.Original;
import org.warraq.report.Report;
import org.warraq.report.ReportProgress;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.report.Reports.NewReport;
import org.warraq.report.VersionKind;
import org.warraq.report.Versions;
import org.warraq.workflow.releasing.ReleaseOrders;
import org.warraq.workflow.rounds.ProcessIds;
import org.warraq.workflow.rounds.ProcessMessages;
import org.warraq.workflow.rounds.ReleaseExpected;
import org.warraq.workflow.rounds.RoundProcess;
import org.warraq.workflow.rounds.RoundStore;

/** Starts rounds of a report through its process, and ends them from outside a task. */
@Component
public class Rounds {

    private final Reports reports;
    private final Versions versions;
    private final Originals originals;
    private final Releases releases;
    private final RoundStore rounds;
    private final ReportProgress standings;
    private final RuntimeService engine;
    private final RoundProcess process;
    private final Journal journal;
    private final People people;
    private final ReleaseOrders orders;
    private final ApplicationEventPublisher events;

    Rounds(
            Reports reports,
            Versions versions,
            Originals originals,
            Releases releases,
            RoundStore rounds,
            ReportProgress standings,
            RuntimeService engine,
            RoundProcess process,
            Journal journal,
            People people,
            ReleaseOrders orders,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.versions = versions;
        this.originals = originals;
        this.releases = releases;
        this.rounds = rounds;
        this.standings = standings;
        this.engine = engine;
        this.process = process;
        this.journal = journal;
        this.people = people;
        this.orders = orders;
        this.events = events;
    }

    /**
     * What an import leaves beside the report.
     *
     * @param findings what the reader could not place, as JSON
     */
    public record Import(Original original, String findings) {}

    /** A reporter starts a report: its first version is cut and their draft task made. */
    @Transactional
    public Report start(Person actor, NewReport made, @Nullable Import imported) {
        Person reporter = Permissions.require(people.lock(actor.id()), Verb.START_REPORT);
        made.requireLanguagesOf(reports.newsroomLanguages());
        Content content = Contents.accept(made.content(), id -> true);
        if (content.tells()) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("content.publicNote", "nothing-to-tell")));
        }
        Report report = reports.create(
                new NewReport(
                        made.sourceLanguage(), made.targetLanguages(), made.urgency(), made.embargoUntil(), content),
                reporter);
        VersionKind kind = imported == null ? VersionKind.CREATE : VersionKind.IMPORT;
        versions.cut(new Versions.Cut(report, report.sourceLanguage(), content, reporter.id(), kind, null, null, null));
        if (imported != null) {
            originals.keep(report.id(), imported.original(), content, imported.findings());
        }
        process.start(ProcessIds.PUBLISH_REPORT, report);
        write(
                report,
                Entry.by(reporter, imported == null ? "report-started" : "report-imported")
                        .language(report.sourceLanguage())
                        .version(1));
        return reports.get(report.id());
    }

    /** An editor asks for a published report to be withdrawn; another confirms through the task this makes. */
    @Transactional
    public Report askWithdrawal(Person actor, UUID id, Reason reason, Map<Language, String> publicNote) {
        Report report = reports.lock(id);
        Person editor = Permissions.require(people.lock(actor.id()), Verb.ASK_WITHDRAWAL);
        requireNote(report, publicNote);
        if (!releases.isPublic(id)) {
            throw Refusal.conflict("not-public");
        }
        if (rounds.withdrawalAsked(id)) {
            throw Refusal.conflict("withdrawal-asked");
        }
        int request = rounds.asked(report, editor);
        releases.announceWithdrawal(id, report.round(), request, publicNote);
        process.start(ProcessIds.WITHDRAW_REPORT, report);
        write(report, Entry.by(editor, "withdrawal-asked").because(reason));
        publicNote.forEach((language, note) -> write(
                report, Entry.by(editor, "withdrawal-worded").language(language).detail(Sha256.hex(note))));
        return reports.get(id);
    }

    /** An editor ends the running round at whatever stage it is. */
    @Transactional
    public void spike(Person actor, UUID id, Reason reason) {
        Report report = reports.lock(id);
        Person editor = Permissions.require(people.lock(actor.id()), Verb.SPIKE_REPORT);
        long ended = engine.createMessageCorrelation(ProcessMessages.SPIKE)
                .processInstanceBusinessKey(id.toString())
                .correlateAllWithResult()
                .size();
        if (ended == 0) {
            throw Refusal.conflict("nothing-to-spike");
        }
        standings.spiked(id);
        write(report, Entry.by(editor, "report-spiked").because(reason));
    }

    /** Whether they may do that, as it stands: asked of the database only where a report is held so. */
    public boolean mayRelease(Person who, ReportView report) {
        return report.state() == ReportState.SCHEDULED
                && report.isUntilReleased()
                && Permissions.may(who, Verb.RELEASE_REPORT)
                && orders.barred(report.id(), report.round(), who.id()).isEmpty();
    }

    /**
     * An editor releases a report that is held until somebody does: it is out in all languages.
     *
     * @param checkedAgainstDelivery whether they compared the text with what was said
     */
    @Transactional
    public void release(Person actor, UUID id, boolean checkedAgainstDelivery) {
        Report report = reports.lock(id);
        Person editor = Permissions.require(people.lock(actor.id()), Verb.RELEASE_REPORT);
        if (report.state() != ReportState.SCHEDULED || !Embargo.UNTIL_RELEASED.equals(report.embargoUntil())) {
            throw Refusal.conflict("not-held-until-released");
        }
        orders.give(report, editor, checkedAgainstDelivery);
        write(report, Entry.by(editor, checkedAgainstDelivery ? "release-ordered-checked" : "release-ordered"));
        events.publishEvent(new ReleaseExpected(id));
    }

    /** An editor takes an approved report back from its wait for the embargo. */
    @Transactional
    public void recall(Person actor, UUID id, Reason reason) {
        Report report = reports.lock(id);
        Person editor = Permissions.require(people.lock(actor.id()), Verb.RECALL_REPORT);
        if (report.state() != ReportState.SCHEDULED) {
            throw Refusal.conflict("not-scheduled");
        }
        try {
            engine.createMessageCorrelation(ProcessMessages.RECALL)
                    .processInstanceBusinessKey(id.toString())
                    .correlate();
        } catch (MismatchingMessageCorrelationException tooLate) {
            throw Refusal.conflict("not-scheduled");
        }
        rounds.returned(id, Stage.APPROVE, reason);
        write(report, Entry.by(editor, "report-recalled").because(reason));
    }

    // Readers of every language are told, or nobody could say what was told to whom.
    private void requireNote(Report report, Map<Language, String> note) {
        List<Refusal.FieldError> missing = reports.editions(report.id()).stream()
                .filter(edition -> !edition.dropped())
                .filter(edition -> Objects.requireNonNullElse(note.get(edition.language()), "")
                        .isBlank())
                .map(edition -> new Refusal.FieldError("publicNote." + edition.language(), "required"))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
        note.forEach((language, text) -> {
            if (reports.editions(report.id()).stream()
                    .noneMatch(edition -> edition.language().equals(language))) {
                throw Refusal.invalid(List.of(new Refusal.FieldError("publicNote." + language, "not-told", language)));
            }
            Contents.requireNote("publicNote." + language, text);
        });
    }

    private void write(Report report, Entry entry) {
        journal.append(Chain.of(report.id()), entry);
    }
}
