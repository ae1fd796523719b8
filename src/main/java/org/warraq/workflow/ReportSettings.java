package org.warraq.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.language.Language;
import org.warraq.language.TimeBounds;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Edition;
import org.warraq.report.Embargo;
import org.warraq.report.Report;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.report.Urgency;
import org.warraq.workflow.releasing.ReleaseOrders;
import org.warraq.workflow.rounds.ReleaseExpected;
import org.warraq.workflow.tasks.Deadline;
import org.warraq.workflow.tasks.Deadlines;

/** Changes what is arranged for a report: urgency, embargo, languages. Deadlines and releases move with it. */
@Component
public class ReportSettings {

    private static final String MOVE_DEADLINES = """
            update task set urgency = :urgency, due_at = created_at + make_interval(secs => moved.due),
                            escalate_at = created_at + make_interval(secs => moved.escalate),
                            escalate_to = moved.escalate_to
            from unnest(cast(:stages as text[]), cast(:due as bigint[]), cast(:escalate as bigint[]),
                        cast(:escalate_to as text[])) as moved (stage, due, escalate, escalate_to)
            where task.report_id = :report and moved.stage = task.stage
            """;

    private final Reports reports;
    private final People people;
    private final Deadlines deadlines;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final ReleaseOrders orders;
    private final JdbcClient jdbc;
    private final TaskList tasks;

    ReportSettings(
            Reports reports,
            People people,
            Deadlines deadlines,
            Journal journal,
            ApplicationEventPublisher events,
            ReleaseOrders orders,
            JdbcClient jdbc,
            TaskList tasks) {
        this.reports = reports;
        this.people = people;
        this.deadlines = deadlines;
        this.journal = journal;
        this.events = events;
        this.orders = orders;
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /**
     * What is to change; {@code null} leaves it.
     *
     * @param embargoGiven whether {@code embargoUntil} counts; then {@code null}, or what is past, lifts the embargo
     * @param reason why, where an editor drops a language
     */
    public record Change(
            @Nullable Urgency urgency,
            boolean embargoGiven,
            @Nullable Instant embargoUntil,
            @Nullable List<Language> targetLanguages,
            @Nullable Reason reason) {}

    /** @param version the report's row version the change was based on */
    @Transactional
    public void change(Person actor, UUID id, Change change, int version) {
        Report report = reports.lock(id);
        Person present = people.lock(actor.id());
        boolean drafting = report.state() == ReportState.DRAFT;
        boolean own = drafting && report.createdBy().equals(present.id());
        if (!own || !Permissions.may(present, Verb.ARRANGE_OWN_DRAFT)) {
            Permissions.require(present, Verb.ARRANGE_REPORT);
        }
        Urgency urgency = change.urgency() == null ? report.urgency() : change.urgency();
        Instant embargo = change.embargoGiven() ? ahead(change.embargoUntil(), report) : report.embargoUntil();
        reports.change(report, urgency, embargo, version);
        List<Entry> entries = new ArrayList<>();
        if (urgency != report.urgency()) {
            moveDeadlines(id, urgency);
            entries.add(Entry.by(present, "urgency-changed").detail(urgency.key()));
        }
        if (change.embargoGiven() && !java.util.Objects.equals(embargo, report.embargoUntil())) {
            if (Embargo.UNTIL_RELEASED.equals(embargo) && report.state() == ReportState.SCHEDULED) {
                orders.requireNone(id);
            }
            events.publishEvent(new ReleaseExpected(id));
            entries.add(said(present, embargo));
        }
        if (change.targetLanguages() != null) {
            entries.addAll(changeLanguages(present, report, change.targetLanguages(), change.reason()));
        }
        if (!entries.isEmpty()) {
            journal.append(Chain.of(id), entries);
        }
    }

    private static Entry said(Person editor, @Nullable Instant embargo) {
        if (embargo == null) {
            return Entry.by(editor, "embargo-lifted");
        }
        return embargo.equals(Embargo.UNTIL_RELEASED)
                ? Entry.by(editor, "embargo-until-released")
                : Entry.by(editor, "embargo-set").detail(embargo.toString());
    }

    private static @Nullable Instant ahead(@Nullable Instant embargo, Report report) {
        boolean past = embargo != null && TimeBounds.holds(embargo) && !embargo.isAfter(report.readAt());
        return past ? null : embargo;
    }

    private void moveDeadlines(UUID report, Urgency urgency) {
        Stage[] stages = Stage.values();
        jdbc.sql(MOVE_DEADLINES)
                .param("report", report)
                .param("urgency", urgency.key())
                .param("stages", strings(stages, Stage::key))
                .param("due", seconds(stages, urgency, Deadline::allowed))
                .param("escalate", seconds(stages, urgency, Deadline::escalateAfter))
                .param(
                        "escalate_to",
                        strings(
                                stages,
                                stage -> deadlines
                                        .of(stage, urgency)
                                        .escalateTo()
                                        .key()))
                .update();
    }

    private static String[] strings(Stage[] stages, java.util.function.Function<Stage, String> value) {
        return java.util.Arrays.stream(stages).map(value).toArray(String[]::new);
    }

    private Long[] seconds(Stage[] stages, Urgency urgency, java.util.function.Function<Deadline, Duration> value) {
        return java.util.Arrays.stream(stages)
                .map(stage -> value.apply(deadlines.of(stage, urgency)).toSeconds())
                .toArray(Long[]::new);
    }

    private List<Entry> changeLanguages(Person present, Report report, List<Language> wanted, @Nullable Reason reason) {
        requireTargets(report, wanted);
        List<Edition> editions = reports.editions(report.id());
        Set<Language> have = editions.stream()
                .filter(edition -> !edition.dropped())
                .map(Edition::language)
                .filter(language -> !language.equals(report.sourceLanguage()))
                .collect(Collectors.toSet());
        Set<Language> added = new HashSet<>(wanted);
        added.removeAll(have);
        Set<Language> dropped = new HashSet<>(have);
        wanted.forEach(dropped::remove);
        boolean drafting = report.state() == ReportState.DRAFT;
        if (!added.isEmpty() && !drafting) {
            throw Refusal.conflict("languages-until-submit");
        }
        if (!dropped.isEmpty() && !drafting) {
            requireDroppable(present, report, dropped, reason);
        }
        List<Entry> entries = new ArrayList<>();
        add(report, editions, added);
        added.forEach(
                language -> entries.add(Entry.by(present, "language-added").language(language)));
        reports.drop(report.id(), dropped, true);
        dropped.forEach(language -> entries.add(
                Entry.by(present, "language-dropped").language(language).because(reason)));
        return entries;
    }

    private void requireTargets(Report report, List<Language> wanted) {
        if (!reports.newsroomLanguages().containsAll(wanted)
                || wanted.contains(report.sourceLanguage())
                || new HashSet<>(wanted).size() != wanted.size()) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("targetLanguages", "target-languages")));
        }
    }

    // A language whose translation is under way is left to end first: nobody's work is cut off under their hands.
    private void requireDroppable(Person present, Report report, Set<Language> dropped, @Nullable Reason reason) {
        Permissions.require(present, Verb.DROP_LANGUAGE);
        if (reason == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("reason", "reason-required")));
        }
        boolean busy = tasks.of(report.id()).stream()
                .anyMatch(task -> task.language() != null && dropped.contains(task.language()));
        if (busy || report.state() != ReportState.APPROVE) {
            throw Refusal.conflict("language-busy");
        }
    }

    private void add(Report report, List<Edition> editions, Set<Language> added) {
        Set<Language> ever = editions.stream().map(Edition::language).collect(Collectors.toSet());
        Set<Language> made = new HashSet<>(added);
        made.removeAll(ever);
        if (!made.isEmpty()) {
            reports.addEditions(report.id(), made);
        }
        reports.drop(report.id(), added, false);
    }
}
