package org.warraq.desk.drafting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Refusals;
import org.warraq.desk.SaidMeanwhile;
import org.warraq.desk.TaskForm;
import org.warraq.desk.reports.DraftSettings;
import org.warraq.editing.Drafting;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.WorkingCopies;
import org.warraq.translation.Note;
import org.warraq.workflow.Completion;
import org.warraq.workflow.Decision;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.Tasks;

/** Writing a draft: the source edition as a form, saved as versions, submitted when it is whole. */
@Controller
class DraftPages implements TaskForm {

    private static final Set<DraftAction.Verb> VERBS = EnumSet.complementOf(EnumSet.of(DraftAction.Verb.CREATE));

    private final TaskList list;
    private final Tasks tasks;
    private final Drafting drafting;
    private final Drafts drafts;
    private final DraftView view;
    private final DraftSettings arrangement;
    private final SaidMeanwhile said;

    DraftPages(
            TaskList list,
            Tasks tasks,
            Drafting drafting,
            Drafts drafts,
            DraftView view,
            DraftSettings arrangement,
            SaidMeanwhile said) {
        this.said = said;
        this.list = list;
        this.tasks = tasks;
        this.drafting = drafting;
        this.drafts = drafts;
        this.view = view;
        this.arrangement = arrangement;
    }

    @Override
    public Stage stage() {
        return Stage.DRAFT;
    }

    @Override
    public String show(Person me, Task task, Model model) {
        Draft draft = drafts.open(me, task);
        return meet(me, task, draft, model);
    }

    // Both texts where something stands against this one, else the text to write on.
    private String meet(Person me, Task task, Draft draft, Model model) {
        Optional<EditConflict> clash = drafts.clash(me, task, draft);
        if (clash.isPresent()) {
            return view.clash(task, clash.get(), model);
        }
        Draft refreshed = drafts.refreshed(me, task, draft);
        return view.page(me, task, refreshed, LocaleContextHolder.getLocale(), model);
    }

    /** @param action {@code save}, {@code submit}, {@code merge}, {@code arrange}, or a {@link ShapeChange} */
    @PostMapping("/tasks/{id}/draft")
    String save(
            Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String copy,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(required = false) @Nullable List<String> targets,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Task task = list.get(id, stage());
        DraftForm.Typed typed = DraftForm.parse(fields);
        Draft draft = Draft.of(typed.content(), DraftOrigin.UNKNOWN);
        model.addAttribute("typed", fields);
        model.addAttribute("targets", targets == null ? List.of() : targets);
        DraftAction asked;
        try {
            draft = Draft.of(typed.content(), DraftOrigin.parse(base, copy));
            typed.requireRead();
            asked = DraftAction.parse(action, VERBS);
        } catch (Refusal unread) {
            // What was typed stays on the page, whatever the form says besides.
            Refusals.show(unread, model, response);
            model.addAttribute("errors", DraftErrors.of(unread));
            return view.page(me, task, draft, LocaleContextHolder.getLocale(), model);
        }
        if (asked instanceof DraftAction.Reshape reshape) {
            Draft reshaped = draft.with(DraftOutline.change(draft.content(), reshape.change()));
            return view.page(me, task, reshaped, LocaleContextHolder.getLocale(), model);
        }
        return switch ((DraftAction.Verb) asked) {
            case MERGE -> meet(me, task, draft, model);
            case ARRANGE -> arrange(me, task, draft, fields, targets, model, response);
            default -> send(me, task, draft, asked == DraftAction.Verb.SUBMIT, fields.get("despite"), model, response);
        };
    }

    private String arrange(
            Person me,
            Task task,
            Draft typed,
            Map<String, String> fields,
            @Nullable List<String> targets,
            Model model,
            HttpServletResponse response) {
        try {
            arrangement.change(me, task.reportId(), fields, targets == null ? List.of() : targets);
            model.addAttribute("arranged", true);
            // What is arranged is shown as it stands now.
            model.addAttribute("typed", null);
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
        }
        return view.page(me, task, typed, LocaleContextHolder.getLocale(), model);
    }

    private String send(
            Person me,
            Task task,
            Draft typed,
            boolean submits,
            @Nullable String despite,
            Model model,
            HttpServletResponse response) {
        try {
            if (submits) {
                keep(me, task, typed);
                List<Note> over = said.open(task, despite);
                if (!over.isEmpty()) {
                    SaidMeanwhile.warn(over, model);
                    return view.page(me, task, kept(me, task, typed), LocaleContextHolder.getLocale(), model);
                }
                tasks.complete(me, task.id(), Completion.of(Decision.SUBMIT));
                return "redirect:/tasks?done=submitted&undo=" + task.id();
            }
            drafting.saveTyped(
                    me,
                    task.reportId(),
                    task.sourceLanguage(),
                    typed.content(),
                    null,
                    typed.base(),
                    typed.copy(),
                    false);
            return "redirect:/tasks/" + task.id() + "?done=saved";
        } catch (Refusal refusal) {
            // What was typed stays on the page, whatever was refused.
            Refusals.show(refusal, model, response);
            if (refusal.kind() == Refusal.Kind.STALE) {
                return meet(me, task, typed, model);
            }
            model.addAttribute("errors", DraftErrors.of(refusal));
            return view.page(me, task, kept(me, task, typed), LocaleContextHolder.getLocale(), model);
        }
    }

    // First kept as the working copy, then cut from it: what is not yet whole makes no version, and is not lost.
    private void keep(Person me, Task task, Draft typed) {
        drafting.autosave(
                me,
                task.reportId(),
                task.sourceLanguage(),
                new WorkingCopies.Save(typed.content(), typed.base(), typed.copy(), null));
    }

    private Draft kept(Person me, Task task, Draft typed) {
        Draft stored = drafts.open(me, task);
        return stored.base() == typed.base() ? new Draft(typed.content(), typed.base(), stored.copy()) : typed;
    }

    /**
     * Two texts become one.
     *
     * @param mine the page's text, as JSON
     * @param against what it was compared with: the {@link DraftOrigin} of the {@link EditConflict}
     */
    @PostMapping("/tasks/{id}/draft/merge")
    String merge(
            Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String copy,
            @RequestParam String mine,
            @RequestParam(defaultValue = "") String against,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Task task = list.get(id, stage());
        Draft typed = Draft.of(MergeForm.content(mine), DraftOrigin.UNKNOWN);
        try {
            typed = Draft.of(typed.content(), DraftOrigin.parse(base, copy));
            Optional<EditConflict> clash = drafts.clash(me, task, typed);
            if (clash.isPresent() && clash.get().origin().equals(DraftOrigin.parse(against))) {
                drafts.merge(me, task, clash.get(), MergeForm.choices(fields));
                return "redirect:/tasks/" + id + "?done=merged";
            }
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
        }
        // It changed once more: both texts are shown again.
        return meet(me, task, typed, model);
    }
}
