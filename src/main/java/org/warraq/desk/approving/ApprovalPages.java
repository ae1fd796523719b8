package org.warraq.desk.approving;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Refusals;
import org.warraq.desk.Spread;
import org.warraq.desk.TaskForm;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.ReportView;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/** Approving: all languages beside each other; what is approved is exactly what is shown. */
@Controller
class ApprovalPages implements TaskForm {

    private static final String PAGE = "approving/approval";
    private static final Map<String, String> DONE =
            Map.of("approve", "approved", "return", "returned", "spike", "spiked");

    private final TaskList list;
    private final Tasks tasks;
    private final ReportViews reports;
    private final Spreads spreads;
    private final Overrides overrides;
    private final Announcements announcements;

    ApprovalPages(
            TaskList list,
            Tasks tasks,
            ReportViews reports,
            Spreads spreads,
            Overrides overrides,
            Announcements announcements) {
        this.list = list;
        this.tasks = tasks;
        this.reports = reports;
        this.spreads = spreads;
        this.overrides = overrides;
        this.announcements = announcements;
    }

    @Override
    public Stage stage() {
        return Stage.APPROVE;
    }

    @Override
    public String show(Person me, Task task, Model model) {
        ReportView report = reports.get(task.reportId());
        model.addAttribute("task", task);
        model.addAttribute("report", report);
        Spread spread = spreads.latest(report);
        model.addAttribute("spread", spread);
        model.addAttribute("announced", announcements.ofRound(report));
        model.addAttribute("overrides", overrides.in(report, spread, LocaleContextHolder.getLocale()));
        model.addAttribute("codes", ReasonCode.values());
        return PAGE;
    }

    @PostMapping("/tasks/{id}/approval")
    String decide(
            Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        ApprovalForm form = new ApprovalForm(sent);
        try {
            tasks.complete(me, id, form.completion());
            return "redirect:/tasks?done=" + DONE.getOrDefault(form.first("action"), "saved");
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("sent", form.verb());
            model.addAttribute("to", form.to());
            model.addAttribute("kind", form.first("kind"));
            model.addAttribute("words", form.first("words"));
            return show(me, list.get(id, stage()), model);
        }
    }
}
