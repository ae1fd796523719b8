package org.warraq.desk.approving;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.warraq.database.DatabaseTrouble;
import org.warraq.desk.GivenBack;
import org.warraq.desk.SaidMeanwhile;
import org.warraq.desk.Spread;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.report.Edition;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.translation.LastViewed;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.SeenVersions;
import org.warraq.workflow.SeenVersions.Since;
import org.warraq.workflow.Task;

/** Fills the page on which a report is approved: all that readers will see, what changed in it, and the evidence beside it. */
@Component
class DecisionPage {

    private static final String PAGE = "approving/approval";

    private final ReportViews reports;
    private final Reports newsroom;
    private final Spreads spreads;
    private final EvidenceReading evidence;
    private final Announcements announcements;
    private final LastViewed looks;
    private final SeenVersions seen;
    private final SaidMeanwhile said;

    DecisionPage(
            ReportViews reports,
            Reports newsroom,
            Spreads spreads,
            EvidenceReading evidence,
            Announcements announcements,
            LastViewed looks,
            SeenVersions seen,
            SaidMeanwhile said) {
        this.said = said;
        this.reports = reports;
        this.newsroom = newsroom;
        this.spreads = spreads;
        this.evidence = evidence;
        this.announcements = announcements;
        this.looks = looks;
        this.seen = seen;
    }

    /** @param since what it is to be read against, see {@link ReadAgainst}; {@code null} where nobody said */
    String show(Person me, Task task, @Nullable String since, Model model) {
        ReportView report = reports.get(task.reportId());
        boolean first = report.roundKind() == RoundKind.PUBLICATION;
        Map<Since, Map<Language, Integer>> versions = look(me, task);
        return show(
                me,
                task,
                report,
                since == null ? ReadAgainst.unasked(first, versions) : ReadAgainst.of(since, versions),
                model);
    }

    /** Again, after a decision in vain: where it was on versions that are not the latest, what changed since is to be seen. */
    String showAgain(Person me, Task task, Map<Language, Integer> decidedOn, Model model) {
        ReportView report = reports.get(task.reportId());
        return isMoved(report, decidedOn)
                ? show(me, task, report, ReadAgainst.opened(decidedOn, look(me, task)), model)
                : show(me, task, null, model);
    }

    /** The text as it stands, by itself. */
    Spread text(Task task) {
        return spreads.latest(reports.get(task.reportId()));
    }

    private static boolean isMoved(ReportView report, Map<Language, Integer> decidedOn) {
        return report.editions().entrySet().stream()
                .anyMatch(edition ->
                        !Objects.equals(edition.getValue().version(), decidedOn.get(Language.of(edition.getKey()))));
    }

    private String show(Person me, Task task, ReportView report, ReadAgainst against, Model model) {
        Spread spread = spreads.latest(report, against.versions());
        model.addAttribute("task", task);
        model.addAttribute("report", report);
        model.addAttribute("against", against);
        model.addAttribute("spread", spread);
        model.addAttribute("announced", announcements.ofRound(report));
        model.addAttribute("evidence", evidence.of(report, spread, LocaleContextHolder.getLocale()));
        model.addAttribute("standing", standing(report));
        model.addAttribute("unread", said.unread(me, task));
        model.addAttribute("codes", ReasonCode.values());
        // what a form was refused with stays
        if (!model.containsAttribute("back")) {
            model.addAttribute("back", GivenBack.NOTHING);
        }
        return PAGE;
    }

    // What stands as it was released is not returned: nothing is marked in it.
    private List<Language> standing(ReportView report) {
        return newsroom.editions(report.id()).stream()
                .filter(Edition::stands)
                .map(Edition::language)
                .toList();
    }

    // Where the database takes no changes, that somebody looked is not kept.
    private Map<Since, Map<Language, Integer>> look(Person me, Task task) {
        try {
            looks.lookAtAll(me, task.id(), task.reportId());
        } catch (RuntimeException e) {
            if (!DatabaseTrouble.leavesReading(e)) {
                throw e;
            }
        }
        return seen.of(me, task.reportId(), task.round());
    }
}
