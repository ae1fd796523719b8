package org.warraq.desk.translating;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormAction;
import org.warraq.desk.Refusals;
import org.warraq.desk.ReturnedPlaces;
import org.warraq.desk.SaidMeanwhile;
import org.warraq.desk.TaskForm;
import org.warraq.editing.TranslationHelpers;
import org.warraq.language.Keyed;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.translation.Note;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/** Translating: source and target side by side. */
@Controller
class TranslationPages implements TaskForm {

    private static final String PAGE = "translating/translation";

    private final TaskList list;
    private final Tasks tasks;
    private final TranslationSheets sheets;
    private final TranslationTeam company;
    private final ReturnedPlaces places;
    private final SaidMeanwhile said;

    TranslationPages(
            TaskList list,
            Tasks tasks,
            TranslationSheets sheets,
            TranslationTeam company,
            ReturnedPlaces places,
            SaidMeanwhile said) {
        this.said = said;
        this.list = list;
        this.tasks = tasks;
        this.sheets = sheets;
        this.company = company;
        this.places = places;
    }

    @Override
    public Stage stage() {
        return Stage.TRANSLATE;
    }

    @Override
    public String show(Person me, Task task, Model model) {
        return page(me, sheets.lay(me, task, TickRule.DONE), model);
    }

    private String page(Person me, TranslationSheet sheet, Model model) {
        List<TranslationHelpers.Helper> helpers = company.helpersOf(sheet.task());
        boolean holds = sheet.task().isHeldBy(me.id());
        model.addAttribute("holds", holds);
        model.addAttribute("helpers", helpers);
        model.addAttribute("askable", holds ? company.askable(sheet.task(), helpers) : List.of());
        model.addAttribute("sheet", sheet);
        model.addAttribute("task", sheet.task());
        List<ReturnedPlaces.Place> returned = places.of(sheet.task());
        model.addAttribute("places", returned);
        model.addAttribute("returnedAt", ReturnedPlaces.byPlace(returned));
        return PAGE;
    }

    private enum SheetAction implements Keyed {
        SAVE,
        SUBMIT
    }

    private enum HelperAction implements Keyed {
        ASK,
        LET_GO
    }

    /** @param action {@code submit}, or {@code save} */
    @PostMapping("/tasks/{id}/translation")
    String save(
            Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Task task = list.get(id, stage());
        SubmittedSheet typed = SubmittedSheet.parse(parameters);
        boolean submits;
        try {
            typed.requireRead();
            submits = FormAction.parse(SheetAction.class, action) == SheetAction.SUBMIT;
        } catch (Refusal unread) {
            Refusals.show(unread, model, response);
            return page(me, sheets.lay(me, task, TickRule.DONE, typed, Map.of()), model);
        }
        Map<UUID, Refusal> refused = sheets.save(me, task, typed, submits ? StateRule.SUBMITTING : StateRule.SAVING);
        List<Note> over = submits && refused.isEmpty() ? said.open(task, parameters.get("despite")) : List.of();
        if (!over.isEmpty()) {
            SaidMeanwhile.warn(over, model);
            return page(me, sheets.lay(me, task, TickRule.DONE), model);
        }
        try {
            if (refused.isEmpty() && submits) {
                tasks.complete(me, id, Completion.of(Decision.SUBMIT));
            }
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return page(me, sheets.lay(me, task, TickRule.DONE), model);
        }
        if (refused.isEmpty()) {
            return "redirect:" + (submits ? "/tasks?done=submitted&undo=" + id : "/tasks/" + id + "?done=saved");
        }
        Refusals.show(refused.values().iterator().next(), model, response);
        return page(me, sheets.lay(me, task, TickRule.DONE, typed, refused), model);
    }

    /** @param action {@code let-go}, or {@code ask} for help */
    @PostMapping("/tasks/{id}/helpers")
    String helpers(
            Person me,
            @PathVariable UUID id,
            @RequestParam String username,
            @RequestParam(defaultValue = "ask") String action,
            Model model,
            HttpServletResponse response) {
        Task task = list.get(id, stage());
        try {
            if (FormAction.parse(HelperAction.class, action) == HelperAction.LET_GO) {
                company.letGo(me, task, username);
            } else {
                company.ask(me, task, username);
            }
            return "redirect:/tasks/" + id;
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return show(me, task, model);
        }
    }
}
