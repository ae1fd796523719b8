package org.warraq.desk.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.warraq.database.Page;
import org.warraq.desk.ReturnedPlaces;
import org.warraq.desk.journal.JournalQuery;
import org.warraq.desk.journal.JournalReading;
import org.warraq.desk.translating.Questions;
import org.warraq.journal.Chain;
import org.warraq.language.Language;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.publication.PastReleases;
import org.warraq.report.Originals;
import org.warraq.report.ReportState;
import org.warraq.report.Urgency;
import org.warraq.workflow.ProcessDiagrams;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Rounds;
import org.warraq.workflow.StandingStill;
import org.warraq.workflow.StepTime;
import org.warraq.workflow.StepTimes;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;

/** Everything about one report on one page; also where what an editor asked for is refused. */
@Component
public class ReportPage {

    private static final int ENTRIES = 12;
    private static final int RELEASES = 50;
    private static final Set<ReportState> OVER =
            Set.of(ReportState.PUBLISHED, ReportState.WITHDRAWN, ReportState.SPIKED);

    private final ReportViews views;
    private final TaskList tasks;
    private final StepTimes times;
    private final HistoryReading history;
    private final JournalReading journal;
    private final ProcessDiagrams diagrams;
    private final Questions questions;
    private final ReturnedPlaces places;
    private final Originals originals;
    private final StandingStill standing;
    private final Rounds rounds;
    private final PastReleases releases;

    ReportPage(
            ReportViews views,
            TaskList tasks,
            StepTimes times,
            HistoryReading history,
            JournalReading journal,
            ProcessDiagrams diagrams,
            Questions questions,
            ReturnedPlaces places,
            Originals originals,
            StandingStill standing,
            Rounds rounds,
            PastReleases releases) {
        this.views = views;
        this.tasks = tasks;
        this.times = times;
        this.history = history;
        this.journal = journal;
        this.diagrams = diagrams;
        this.questions = questions;
        this.places = places;
        this.originals = originals;
        this.standing = standing;
        this.rounds = rounds;
        this.releases = releases;
    }

    /** Fills the model. @return the template's name */
    public String show(Person me, UUID id, Locale locale, Model model) {
        ReportView report = views.get(id);
        List<Task> open = tasks.of(id);
        List<StepTime> steps = times.of(id);
        model.addAttribute("me", me);
        model.addAttribute("report", report);
        model.addAttribute("tasks", open);
        model.addAttribute("places", places.of(open));
        model.addAttribute("rounds", RoundTimeline.rounds(report, steps));
        model.addAttribute("takeBack", mayTakeBack(me, steps));
        model.addAttribute("versions", versions(report));
        model.addAttribute("original", originals.isKept(id));
        model.addAttribute("journal", journal.sentences(Chain.of(id), JournalQuery.NEWEST, null, ENTRIES, locale));
        model.addAttribute("diagrams", diagrams.of(report, locale));
        model.addAttribute("questions", questions.in(id, me));
        model.addAttribute("standing", standing.of(id));
        model.addAttribute("mayRetry", Permissions.may(me, Verb.SEE_STANDING_STILL));
        model.addAttribute("releases", releases.page(id, null, RELEASES).items());
        model.addAttribute("mayClose", Permissions.may(me, Verb.CLOSE_RELEASE));
        verbs(me, report, model);
        model.addAttribute("mayRelease", rounds.mayRelease(me, report));
        model.asMap().putIfAbsent("typed", Map.of());
        return "history/report";
    }

    private static List<StepTime> mayTakeBack(Person me, List<StepTime> steps) {
        return steps.stream()
                .filter(step -> step.mayTakeBack() && me.id().equals(step.personId()))
                .toList();
    }

    private Map<Language, Page<VersionHeadJson>> versions(ReportView report) {
        return report.editions().keySet().stream()
                .map(Language::of)
                .sorted((one, other) ->
                        Boolean.compare(other.equals(report.sourceLanguage()), one.equals(report.sourceLanguage())))
                .collect(Collectors.toMap(
                        language -> language,
                        language -> history.versions(report.id(), language, null, Page.LIMIT),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    // What cannot succeed is not offered; what changed meanwhile is refused by the service all the same.
    private static void verbs(Person me, ReportView report, Model model) {
        boolean isPublic = report.released() != null;
        boolean over = OVER.contains(report.state());
        boolean drafter =
                report.state() == ReportState.DRAFT && report.createdBy().equals(me.username());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute(
                "mayArrange",
                !over
                        && (Permissions.may(me, Verb.ARRANGE_REPORT)
                                || (drafter && Permissions.may(me, Verb.ARRANGE_OWN_DRAFT))));
        model.addAttribute(
                "mayCorrect",
                Permissions.may(me, Verb.CORRECT_REPORT)
                        && over
                        && (isPublic || report.state() == ReportState.WITHDRAWN));
        model.addAttribute("mayWithdraw", Permissions.may(me, Verb.ASK_WITHDRAWAL) && isPublic);
        model.addAttribute("maySpike", Permissions.may(me, Verb.SPIKE_REPORT) && !over);
        model.addAttribute(
                "mayRecall", Permissions.may(me, Verb.RECALL_REPORT) && report.state() == ReportState.SCHEDULED);
    }
}
