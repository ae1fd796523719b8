package org.warraq.desk.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Refusals;
import org.warraq.desk.TaskForm;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Version;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies.WorkingCopy;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.Drafting;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/** Writing a draft: the source edition as a form, saved as versions, submitted when it is whole. */
@Controller
class DraftPages implements TaskForm {

    private static final String PAGE = "drafting/draft";

    private final TaskList list;
    private final Tasks tasks;
    private final Drafting drafting;
    private final Versions versions;

    DraftPages(TaskList list, Tasks tasks, Drafting drafting, Versions versions) {
        this.list = list;
        this.tasks = tasks;
        this.drafting = drafting;
        this.versions = versions;
    }

    @Override
    public Stage stage() {
        return Stage.DRAFT;
    }

    @Override
    public String show(Person me, Task task, Model model) {
        Version latest = versions.latest(task.reportId(), task.sourceLanguage()).orElseThrow();
        WorkingCopy copy =
                drafting.workingCopy(me, task.reportId(), task.sourceLanguage()).orElse(null);
        if (copy != null && Objects.equals(copy.baseVersion(), latest.number())) {
            return page(task, copy.content(), latest.number(), model);
        }
        return page(task, Contents.parse(latest.content()), latest.number(), model);
    }

    private static String page(Task task, Content content, int base, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("content", content);
        model.addAttribute("language", task.sourceLanguage());
        model.addAttribute("base", base);
        return PAGE;
    }

    /** @param action {@code save}, {@code submit}, or a change of the form's shape, see {@link Shape} */
    @PostMapping("/tasks/{id}/draft")
    String save(
            Person me,
            @PathVariable UUID id,
            @RequestParam int base,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Task task = list.get(id);
        Content typed = DraftForm.content(fields);
        boolean submits = action.equals("submit");
        if (!submits && !action.equals("save")) {
            return page(task, Shape.change(typed, action), base, model);
        }
        int saved = base;
        try {
            saved = drafting.save(me, task.reportId(), task.sourceLanguage(), typed, null, base);
            if (submits) {
                tasks.complete(me, id, Completion.of(Decision.SUBMIT));
            }
        } catch (Refusal refusal) {
            // What was typed stays on the page, whatever was refused.
            Refusals.show(refusal, model, response);
            return page(task, typed, saved, model);
        }
        return "redirect:" + (submits ? "/tasks?done=submitted&undo=" + id : "/tasks/" + id + "?done=saved");
    }
}
