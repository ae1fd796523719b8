package org.warraq.desk.approving;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormAction;
import org.warraq.desk.Refusals;
import org.warraq.desk.TaskForm;
import org.warraq.desk.history.HistoryReading;
import org.warraq.language.Keyed;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/** A second editor confirms or refuses that a report is withdrawn. */
@Controller
class ConfirmationPages implements TaskForm {

    private static final String PAGE = "approving/confirmation";

    private enum Action implements Keyed {
        ACCEPT,
        RETURN
    }

    private final TaskList list;
    private final Tasks tasks;
    private final ReportViews reports;
    private final Spreads spreads;
    private final HistoryReading history;
    private final Announcements announcements;

    ConfirmationPages(
            TaskList list,
            Tasks tasks,
            ReportViews reports,
            Spreads spreads,
            HistoryReading history,
            Announcements announcements) {
        this.list = list;
        this.tasks = tasks;
        this.reports = reports;
        this.spreads = spreads;
        this.history = history;
        this.announcements = announcements;
    }

    @Override
    public Stage stage() {
        return Stage.CONFIRM;
    }

    @Override
    public String show(Person me, Task task, Model model) {
        ReportView report = reports.get(task.reportId());
        model.addAttribute("task", task);
        model.addAttribute("report", report);
        model.addAttribute("codes", ReasonCode.values());
        model.addAttribute("spread", spreads.latest(report));
        model.addAttribute("announced", announcements.ofWithdrawal(report));
        model.addAttribute(
                "asked", history.last(task.reportId(), "withdrawal-asked").orElse(null));
        return PAGE;
    }

    /** @param action {@code accept}, or {@code return} to refuse */
    @PostMapping("/tasks/{id}/confirmation")
    String decide(
            Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        try {
            boolean accepts = FormAction.parse(Action.class, action) == Action.ACCEPT;
            tasks.complete(me, id, accepts ? Completion.of(Decision.ACCEPT) : back(kind, words));
            return "redirect:/tasks?done=" + (accepts ? "withdrawn" : "kept");
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("kind", kind).addAttribute("words", words);
            return show(me, list.get(id), model);
        }
    }

    private static Completion back(String kind, String words) {
        return Completion.back(ReasonCode.find(kind).orElse(null), Reason.optional(words), Completion.ReturnTo.NOWHERE);
    }
}
