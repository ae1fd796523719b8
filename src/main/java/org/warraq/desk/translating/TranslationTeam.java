package org.warraq.desk.translating;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.editing.TranslationHelpers;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.people.Role;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;

/** Who translates together: whoever holds the task, and whom they asked to help. */
@Component
public class TranslationTeam {

    private final TranslationHelpers helpers;
    private final People people;

    TranslationTeam(TranslationHelpers helpers, People people) {
        this.helpers = helpers;
        this.people = people;
    }

    /** Whether somebody helps with a translation that another holds. */
    public boolean helps(Person person, Task task) {
        return task.stage() == Stage.TRANSLATE && task.assigneeId() != null && isAmong(helpersOf(task), person);
    }

    private static boolean isAmong(List<TranslationHelpers.Helper> helpers, Person person) {
        return helpers.stream().anyMatch(helper -> helper.username().equals(person.username()));
    }

    List<TranslationHelpers.Helper> helpersOf(Task task) {
        return helpers.of(task.reportId(), Objects.requireNonNull(task.language()));
    }

    /** Who could be asked: those who translate the pair, and neither hold the task nor help already. */
    List<Person> askable(Task task, List<TranslationHelpers.Helper> already) {
        Set<String> there =
                already.stream().map(TranslationHelpers.Helper::username).collect(Collectors.toSet());
        return people.holding(Role.TRANSLATOR).stream()
                .filter(person -> person.translates(task.sourceLanguage(), Objects.requireNonNull(task.language())))
                .filter(person -> !task.isHeldBy(person.id()) && !there.contains(person.username()))
                .toList();
    }

    void ask(Person me, Task task, String username) {
        helpers.add(me, task.reportId(), Objects.requireNonNull(task.language()), username);
    }

    void letGo(Person me, Task task, String username) {
        helpers.remove(me, task.reportId(), Objects.requireNonNull(task.language()), username);
    }
}
