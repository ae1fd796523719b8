package org.warraq.desk.reviewing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.GivenBack;
import org.warraq.desk.MarkFields;
import org.warraq.desk.Refusals;
import org.warraq.desk.SaidMeanwhile;
import org.warraq.desk.TaskForm;
import org.warraq.desk.translating.StateRule;
import org.warraq.desk.translating.SubmittedSheet;
import org.warraq.desk.translating.TickRule;
import org.warraq.desk.translating.TranslationSheet;
import org.warraq.desk.translating.TranslationSheets;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.Stage;
import org.warraq.workflow.StepTime;
import org.warraq.workflow.StepTimes;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/** Reviewing what somebody else translated: accept it, change it, or return it with a reason. */
@Controller
class ReviewPages implements TaskForm {

    private static final String PAGE = "reviewing/review";

    private final TaskList list;
    private final Tasks tasks;
    private final TranslationSheets sheets;
    private final StepTimes steps;
    private final SaidMeanwhile said;

    ReviewPages(TaskList list, Tasks tasks, TranslationSheets sheets, StepTimes steps, SaidMeanwhile said) {
        this.said = said;
        this.steps = steps;
        this.list = list;
        this.tasks = tasks;
        this.sheets = sheets;
    }

    @Override
    public Stage stage() {
        return Stage.REVIEW;
    }

    @Override
    public String show(Person me, Task task, Model model) {
        return page(me, sheets.lay(me, task, TickRule.MARKED), GivenBack.NOTHING, model);
    }

    private String page(Person me, TranslationSheet sheet, GivenBack back, Model model) {
        Task task = sheet.task();
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", back);
        model.addAttribute("unread", said.unread(me, task));
        model.addAttribute("nothingSaid", MarkFields.Typed.NOTHING);
        model.addAttribute(
                "to", StepTime.lastIn(steps.of(task.reportId()), task.round(), Stage.TRANSLATE, sheet.target()));
        model.addAttribute("task", task);
        model.addAttribute("codes", ReasonCode.values());
        return PAGE;
    }

    /** Its buttons say {@code accept}, {@code return}, or {@code save}. */
    @PostMapping("/tasks/{id}/review")
    String save(
            Person me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        Task task = list.get(id, stage());
        SubmittedSheet typed = SubmittedSheet.parse(sent);
        ReviewForm form;
        try {
            form = ReviewForm.parse(sent);
        } catch (Refusal unread) {
            return refused(me, unread, sent, sheets.lay(me, task, TickRule.MARKED, typed, Map.of()), model, response);
        }
        Map<UUID, Refusal> refused = sheets.save(me, task, typed, StateRule.REVIEWING);
        if (!refused.isEmpty()) {
            Refusal first = refused.values().iterator().next();
            return refused(me, first, sent, sheets.lay(me, task, TickRule.MARKED, typed, refused), model, response);
        }
        try {
            return "redirect:" + decide(me, task, form, sent.get("said"));
        } catch (Refusal refusal) {
            return refused(me, refusal, sent, sheets.lay(me, task, TickRule.MARKED), model, response);
        }
    }

    private String decide(Person me, Task task, ReviewForm form, @Nullable String read) {
        return switch (form.action()) {
            case ACCEPT -> {
                said.requireRead(me, task, read);
                tasks.complete(me, task.id(), Completion.of(Decision.ACCEPT));
                yield "/tasks?done=accepted";
            }
            case RETURN -> {
                tasks.complete(me, task.id(), form.completion(task, sheets.segments(task)));
                yield "/tasks?done=returned";
            }
            case SAVE -> "/tasks/" + task.id() + "?done=saved";
        };
    }

    // What was typed for a return stays, too.
    private String refused(
            Person me,
            Refusal refusal,
            Map<String, String> sent,
            TranslationSheet sheet,
            Model model,
            HttpServletResponse response) {
        Refusals.show(refusal, model, response);
        model.addAttribute("returning", "return".equals(sent.get("action")));
        return page(me, sheet, ReviewForm.back(sent, MarkFields.readable(() -> MarkFields.parse(sent))), model);
    }
}
