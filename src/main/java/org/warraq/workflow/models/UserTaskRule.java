package org.warraq.workflow.models;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.warraq.workflow.Stage;
import org.warraq.workflow.models.BrokenModel.Problem;

/** Each step people take is of a stage there is a page for, and is offered to those whose stage it is. */
final class UserTaskRule implements ModelRule {

    private static final Set<Stage> OF_ONE_LANGUAGE = Set.of(Stage.TRANSLATE, Stage.REVIEW);

    private final Set<String> withLanguage;

    /** @param withLanguage the processes that are about one language */
    UserTaskRule(Set<String> withLanguage) {
        this.withLanguage = withLanguage;
    }

    @Override
    public Stream<Problem> problems(Diagram diagram) {
        return diagram.all(UserTask.class).stream()
                .flatMap(step -> reasons(step).map(reason -> new Problem(diagram.name(), step.getId(), reason)));
    }

    private Stream<String> reasons(UserTask step) {
        String key = Objects.requireNonNullElse(step.getCamundaFormKey(), "");
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(known -> known.key().equals(key))
                .findFirst();
        return stage.map(known -> Stream.concat(role(step, known), place(step, known)))
                .orElseGet(() -> Stream.of("the form key \"" + key + "\" is no stage: there are " + stages()));
    }

    private static Stream<String> role(UserTask step, Stage stage) {
        String groups = Objects.requireNonNullElse(step.getCamundaCandidateGroups(), "");
        String role = stage.role().key();
        return groups.equals(role)
                ? Stream.empty()
                : Stream.of(
                        "the candidate group of the stage " + stage.key() + " is " + role + ", not \"" + groups + "\"");
    }

    private Stream<String> place(UserTask step, Stage stage) {
        boolean inLanguage = withLanguage.contains(Diagram.processOf(step).getId());
        if (inLanguage == OF_ONE_LANGUAGE.contains(stage)) {
            return Stream.empty();
        }
        return Stream.of("the stage " + stage.key()
                + (inLanguage
                        ? " is about all languages; this process is called for one"
                        : " is about one language; this process is not called for one"));
    }

    private static String stages() {
        return Arrays.stream(Stage.values()).map(Stage::key).collect(Collectors.joining(", "));
    }
}
