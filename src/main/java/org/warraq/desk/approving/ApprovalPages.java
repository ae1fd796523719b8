package org.warraq.desk.approving;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Refusals;
import org.warraq.desk.SaidMeanwhile;
import org.warraq.desk.TaskForm;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/** Approving: all languages beside each other; what is approved is exactly what is shown. */
@Controller
class ApprovalPages implements TaskForm {

    private static final Map<String, String> DONE =
            Map.of("approve", "approved", "return", "returned", "spike", "spiked");

    private final TaskList list;
    private final Tasks tasks;
    private final DecisionPage page;
    private final SaidMeanwhile said;

    ApprovalPages(TaskList list, Tasks tasks, DecisionPage page, SaidMeanwhile said) {
        this.said = said;
        this.list = list;
        this.tasks = tasks;
        this.page = page;
    }

    @Override
    public Stage stage() {
        return Stage.APPROVE;
    }

    @Override
    public String show(Person me, Task task, Model model) {
        return page.show(me, task, null, model);
    }

    /** @param since what it is to be read against, see {@link ReadAgainst} */
    @GetMapping("/tasks/{id}/approval")
    String compare(
            Person me, @PathVariable UUID id, @RequestParam(required = false) @Nullable String since, Model model) {
        Task task = list.get(id, stage());
        return task.isHeldBy(me.id()) ? page.show(me, task, since, model) : "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}/approval")
    String decide(
            Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        ApprovalForm form = new ApprovalForm(sent);
        Task decided = list.get(id, stage());
        UUID report = decided.reportId();
        try {
            if (form.verb().equals("approve")) {
                said.requireRead(me, decided, sent.getFirst("said"));
            }
            tasks.complete(me, id, form.completion(() -> page.text(decided)));
            return "redirect:/tasks?done=" + DONE.getOrDefault(form.first("action"), "saved") + "&about=" + report;
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("sent", form.verb());
            model.addAttribute("to", form.to());
            model.addAttribute("back", form.back());
            Task task = list.get(id, stage());
            boolean inVain = form.verb().equals("approve") && refusal.kind() == Refusal.Kind.CONFLICT;
            return inVain ? page.showAgain(me, task, form.versions(), model) : show(me, task, model);
        }
    }
}
