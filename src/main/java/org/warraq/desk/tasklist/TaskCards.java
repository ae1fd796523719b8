package org.warraq.desk.tasklist;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.warraq.editing.Drafting;
import org.warraq.language.Language;
import org.warraq.people.People;
import org.warraq.people.Permissions;
import org.warraq.people.Person;
import org.warraq.people.Verb;
import org.warraq.report.Content;
import org.warraq.report.Contents;
import org.warraq.report.Versions;
import org.warraq.report.WorkingCopies.WorkingCopy;
import org.warraq.workflow.ReportViews;
import org.warraq.workflow.Task;

/** What somebody sees of a task before it is theirs: what it is about, and what they can do about it. */
@Component
class TaskCards {

    private final ReportViews reports;
    private final Versions versions;
    private final People people;
    private final Drafting drafting;

    TaskCards(ReportViews reports, Versions versions, People people, Drafting drafting) {
        this.reports = reports;
        this.versions = versions;
        this.people = people;
        this.drafting = drafting;
    }

    void show(Person me, Task task, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("task", task);
        model.addAttribute("report", reports.get(task.reportId()));
        WorkingCopy typed = drafting.typedBy(task).orElse(null);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "content", typed == null ? content(task.reportId(), task.sourceLanguage()) : typed.content());
        model.addAttribute("assignable", Permissions.may(me, Verb.ASSIGN_TASK) ? assignable(task) : List.of());
    }

    private Content content(UUID report, Language language) {
        return versions.latest(report, language)
                .map(version -> Contents.parse(version.content()))
                .orElse(Content.EMPTY);
    }

    private List<Person> assignable(Task task) {
        Language target = task.language();
        return people.holding(task.stage().role()).stream()
                .filter(person -> target == null || person.translates(task.sourceLanguage(), target))
                .toList();
    }
}
