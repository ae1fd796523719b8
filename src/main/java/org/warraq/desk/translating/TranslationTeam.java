package org.warraq.desk.translating;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.editing.TranslationHelpers;
import org.warraq.editing.TranslationVerb;
import org.warraq.editing.TranslationWriters;
import org.warraq.people.People;
import org.warraq.people.Person;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;

/** Who translates together: whoever holds the task, and whom they asked to help. */
@Component
public class TranslationTeam {

    private final TranslationHelpers helpers;
    private final TranslationWriters writers;
    private final People people;

    TranslationTeam(TranslationHelpers helpers, TranslationWriters writers, People people) {
        this.writers = writers;
        this.helpers = helpers;
        this.people = people;
    }

    /** Whether somebody helps with a translation that another holds. */
    public boolean helps(Person person, Task task) {
        return task.stage() == Stage.TRANSLATE
                && !task.isHeldBy(person.id())
                && writers.may(person, task.reportId(), Objects.requireNonNull(task.language()), TranslationVerb.SAVE);
    }

    List<TranslationHelpers.Helper> helpersOf(Task task) {
        return helpers.of(task.reportId(), Objects.requireNonNull(task.language()));
    }

    /** Who could be asked: those who translate the pair, and neither hold the task nor help already. */
    List<Person> askable(Task task, List<TranslationHelpers.Helper> already) {
        Set<String> there =
                already.stream().map(TranslationHelpers.Helper::username).collect(Collectors.toSet());
        return people.holding(Stage.TRANSLATE.role()).stream()
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
