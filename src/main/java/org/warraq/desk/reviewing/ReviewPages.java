package org.warraq.desk.reviewing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormAction;
import org.warraq.desk.Refusals;
import org.warraq.desk.TaskForm;
import org.warraq.desk.translating.StateRule;
import org.warraq.desk.translating.SubmittedSheet;
import org.warraq.desk.translating.TickRule;
import org.warraq.desk.translating.TranslationSheet;
import org.warraq.desk.translating.TranslationSheets;
import org.warraq.language.Keyed;
import org.warraq.people.Person;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.ReasonCode;
import org.warraq.workflow.Stage;
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

    ReviewPages(TaskList list, Tasks tasks, TranslationSheets sheets) {
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
        return page(sheets.lay(me, task, TickRule.MARKED), model);
    }

    private static String page(TranslationSheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("task", sheet.task());
        model.addAttribute("codes", ReasonCode.values());
        return PAGE;
    }

    private enum Action implements Keyed {
        SAVE,
        ACCEPT,
        RETURN
    }

    /** @param action {@code accept}, {@code return}, or {@code save} */
    @PostMapping("/tasks/{id}/review")
    String save(
            Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Task task = list.get(id, stage());
        SubmittedSheet typed = SubmittedSheet.parse(parameters);
        Action asked;
        try {
            typed.requireRead();
            asked = FormAction.parse(Action.class, action);
        } catch (Refusal unread) {
            Refusals.show(unread, model, response);
            model.addAttribute("kind", kind).addAttribute("words", words);
            return page(sheets.lay(me, task, TickRule.MARKED, typed, Map.of()), model);
        }
        Map<UUID, Refusal> refused = sheets.save(me, task, typed, StateRule.REVIEWING);
        if (!refused.isEmpty()) {
            Refusals.show(refused.values().iterator().next(), model, response);
            return page(sheets.lay(me, task, TickRule.MARKED, typed, refused), model);
        }
        try {
            return "redirect:" + decide(me, id, asked, kind, words);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            model.addAttribute("kind", kind).addAttribute("words", words);
            return page(sheets.lay(me, task, TickRule.MARKED), model);
        }
    }

    // Words alone are a reason as well; neither of both is none.
    private static Completion back(String kind, String words) {
        return Completion.back(ReasonCode.find(kind).orElse(null), Reason.optional(words), Completion.ReturnTo.NOWHERE);
    }

    private String decide(Person me, UUID id, Action action, String kind, String words) {
        return switch (action) {
            case ACCEPT -> {
                tasks.complete(me, id, Completion.of(Decision.ACCEPT));
                yield "/tasks?done=accepted";
            }
            case RETURN -> {
                tasks.complete(me, id, back(kind, words));
                yield "/tasks?done=returned";
            }
            case SAVE -> "/tasks/" + id + "?done=saved";
        };
    }
}
