package org.warraq.desk.tasklist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.FormId;
import org.warraq.desk.Lists;
import org.warraq.desk.Refusals;
import org.warraq.desk.TaskForm;
import org.warraq.desk.translating.TranslationTeam;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Verb;
import org.warraq.report.Edition;
import org.warraq.report.Report;
import org.warraq.report.Reports;
import org.warraq.report.Urgency;
import org.warraq.workflow.Stage;
import org.warraq.workflow.StandingStill;
import org.warraq.workflow.TakeBack;
import org.warraq.workflow.Task;
import org.warraq.workflow.TaskCounts;
import org.warraq.workflow.TaskList;
import org.warraq.workflow.TaskQuery.Scope;
import org.warraq.workflow.TaskQuery.Sort;
import org.warraq.workflow.Tasks;

/** The task list and its tasks, for people. */
@Controller
class TaskPages {

    private static final String LIST = "tasklist/tasks";
    private static final String CARD = "tasklist/task";

    private final TaskList list;
    private final Tasks tasks;
    private final TakeBack takeBack;
    private final TaskCards cards;
    private final Reports reports;
    private final TranslationTeam company;
    private final StandingStill standing;
    private final Map<Stage, TaskForm> forms = new EnumMap<>(Stage.class);

    TaskPages(
            TaskList list,
            Tasks tasks,
            TakeBack takeBack,
            TaskCards cards,
            Reports reports,
            TranslationTeam company,
            StandingStill standing,
            List<TaskForm> forms) {
        this.list = list;
        this.tasks = tasks;
        this.takeBack = takeBack;
        this.cards = cards;
        this.reports = reports;
        this.company = company;
        this.standing = standing;
        forms.forEach(form -> this.forms.put(form.stage(), form));
    }

    @GetMapping("/")
    String home() {
        return "redirect:/tasks";
    }

    /** Without a scope: one's own tasks where there are any, else what one could take. */
    @GetMapping("/tasks")
    String list(Person me, @RequestParam Map<String, String> parameters, Model model) {
        TaskCounts counts = list.counts(me);
        TaskFilter filter = TaskFilter.of(parameters, counts.mine() > 0 ? Scope.MINE : Scope.AVAILABLE);
        model.addAttribute("me", me);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts);
        model.addAttribute("rows", Lists.page(() -> list.page(me, filter.query())));
        model.addAttribute("isEditor", Permissions.may(me, Verb.ASSIGN_TASK));
        model.addAttribute("standing", Permissions.may(me, Verb.SEE_STANDING_STILL) ? standing.failed() : 0);
        model.addAttribute("done", parameters.get("done"));
        model.addAttribute("undo", parameters.get("undo"));
        FormId.parse(parameters.get("about")).flatMap(reports::find).ifPresent(report -> about(report, model));
        choices(model);
        return LIST;
    }

    // The report something was just done to; approved without an embargo, readers find it in a moment.
    private void about(Report report, Model model) {
        model.addAttribute("about", report);
        model.addAttribute(
                "public",
                report.embargoUntil() == null
                        ? reports.editions(report.id()).stream()
                                .filter(edition -> !edition.dropped())
                                .map(Edition::language)
                                .toList()
                        : List.of());
    }

    private void choices(Model model) {
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("languages", reports.newsroomLanguages());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("sorts", Sort.values());
    }

    /** The task on the page it is done on, to whoever holds it or helps with it; to others what it is about. */
    @GetMapping("/tasks/{id}")
    String show(Person me, @PathVariable UUID id, Model model) {
        Task task = list.get(id);
        TaskForm form = forms.get(task.stage());
        if (form != null && (task.isHeldBy(me.id()) || company.helps(me, task))) {
            return form.show(me, task, model);
        }
        return card(me, task, model);
    }

    /** The task as it stands beside the list. */
    @GetMapping("/tasks/{id}/card")
    String card(Person me, @PathVariable UUID id, Model model) {
        card(me, list.get(id), model);
        return CARD + " :: card";
    }

    private String card(Person me, Task task, Model model) {
        cards.show(me, task, model);
        return CARD;
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return tried(() -> tasks.claim(me, id), "redirect:/tasks/" + id, me, id, model, response);
    }

    @PostMapping("/tasks/{id}/release")
    String release(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return tried(() -> tasks.release(me, id), "redirect:/tasks?done=released", me, id, model, response);
    }

    /** @param from who holds it now; empty for a free task */
    @PostMapping("/tasks/{id}/assign")
    String assign(
            Person me,
            @PathVariable UUID id,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String from,
            Model model,
            HttpServletResponse response) {
        @Nullable String holder = from.isEmpty() ? null : from;
        return tried(
                () -> tasks.assign(me, id, to, holder),
                "redirect:/tasks/" + id + "?done=assigned",
                me,
                id,
                model,
                response);
    }

    @PostMapping("/tasks/{id}/take-back")
    String takeBack(Person me, @PathVariable UUID id) {
        takeBack.takeBack(me, id);
        return "redirect:/tasks?done=taken-back";
    }

    /** Each on its own: what somebody else took meanwhile does not keep the others. */
    @PostMapping("/tasks/claim")
    String claimSeveral(
            Person me,
            @RequestParam(required = false) @Nullable List<UUID> ids,
            Model model,
            HttpServletResponse response) {
        List<Refusal> refused = tasks.claimSeveral(me, Objects.requireNonNullElse(ids, List.of())).values().stream()
                .flatMap(refusal -> refusal.stream())
                .toList();
        if (refused.isEmpty()) {
            return "redirect:/tasks?scope=mine&done=claimed";
        }
        Refusals.show(refused.get(0), model, response);
        return list(me, Map.of("scope", "available"), model);
    }

    private String tried(Runnable verb, String then, Person me, UUID id, Model model, HttpServletResponse response) {
        try {
            verb.run();
            return then;
        } catch (Refusal refusal) {
            Refusals.show(refusal, model, response);
            return card(me, list.get(id), model);
        }
    }
}
