package org.warraq.desk.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.warraq.desk.ReturnedPlaces;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.report.Reports;
import org.warraq.report.RoundKind;
import org.warraq.report.Urgency;
import org.warraq.translation.EditionFinding;
import org.warraq.translation.Note;
import org.warraq.translation.NotePlaces;
import org.warraq.translation.NoteThread;
import org.warraq.translation.Notes;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Task;

/** Fills the models of the pages on which a draft is written, and on which two texts are brought together. */
@Component
class DraftView {

    private final DraftFindings findings;
    private final ReportViews reports;
    private final Reports newsroom;
    private final ReturnedPlaces places;
    private final Notes notes;
    private final NotePlaces threads;

    DraftView(
            DraftFindings findings,
            ReportViews reports,
            Reports newsroom,
            ReturnedPlaces places,
            Notes notes,
            NotePlaces threads) {
        this.notes = notes;
        this.threads = threads;
        this.findings = findings;
        this.reports = reports;
        this.newsroom = newsroom;
        this.places = places;
    }

    String page(Person me, Task task, Draft draft, Locale locale, Model model) {
        ReportView report = reports.get(task.reportId());
        model.addAttribute("task", task);
        model.addAttribute("language", task.sourceLanguage());
        model.addAttribute("content", draft.content());
        List<ReturnedPlaces.Place> returned = places.of(task);
        model.addAttribute("places", returned);
        model.addAttribute("returnedAt", ReturnedPlaces.byPlace(returned));
        model.addAttribute("saidAt", said(task));
        model.addAttribute("base", draft.base());
        model.addAttribute("copy", draft.copy());
        Map<String, List<EditionFinding>> beside = findings.beside(draft.content(), task.reportId(), locale);
        model.addAttribute("beside", beside);
        model.addAttribute("standing", StandingFindings.of(beside));
        model.addAttribute("report", report);
        model.addAttribute(
                "told",
                report.roundKind() == RoundKind.PUBLICATION
                        ? null
                        : report.roundKind().key());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute(
                "others",
                newsroom.newsroomLanguages().stream()
                        .filter(one -> !one.equals(task.sourceLanguage()))
                        .toList());
        model.addAttribute(
                "mayArrange",
                Permissions.may(me, Verb.ARRANGE_REPORT)
                        || (Permissions.may(me, Verb.ARRANGE_OWN_DRAFT)
                                && report.createdBy().equals(me.username())));
        return "drafting/draft";
    }

    // How many open threads stand at each part of the text.
    private Map<String, Long> said(Task task) {
        List<Note> open = notes.of(task.reportId(), task.sourceLanguage()).stream()
                .filter(Note::isOpen)
                .toList();
        return open.isEmpty()
                ? Map.of()
                : threads.now(newsroom.get(task.reportId()), open).stream()
                        .filter(thread -> !thread.gone())
                        .collect(Collectors.groupingBy(NoteThread::paragraphId, Collectors.counting()));
    }

    String clash(Task task, EditConflict clash, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("language", task.sourceLanguage());
        model.addAttribute("clash", clash);
        model.addAttribute("mine", MergeForm.written(clash.mine().content()));
        model.addAttribute("against", clash.origin().word());
        model.addAttribute("labels", MergeLabels.of(clash.theirs(), clash.mine().content()));
        return "drafting/merge";
    }
}
