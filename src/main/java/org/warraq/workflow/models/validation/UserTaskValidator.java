package org.warraq.workflow.models.validation;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;
import org.warraq.language.KeyedEnums;
import org.warraq.workflow.Stage;

/** Each step people take is of a stage there is a page for, and is offered to those whose stage it is. */
final class UserTaskValidator implements ModelElementValidator<UserTask> {

    private static final Set<Stage> OF_ONE_LANGUAGE = Set.of(Stage.TRANSLATE, Stage.REVIEW);

    private final CalledProcesses processes;

    UserTaskValidator(CalledProcesses processes) {
        this.processes = processes;
    }

    @Override
    public Class<UserTask> getElementType() {
        return UserTask.class;
    }

    @Override
    public void validate(UserTask step, ValidationResultCollector results) {
        String key = Objects.requireNonNullElse(step.getCamundaFormKey(), "");
        Optional<Stage> stage = KeyedEnums.find(Stage.class, key);
        if (stage.isEmpty()) {
            results.addError(0, "the form key \"" + key + "\" is no stage: there are " + stages());
            return;
        }
        role(step, stage.get(), results);
        place(step, stage.get(), results);
    }

    private static void role(UserTask step, Stage stage, ValidationResultCollector results) {
        String groups = Objects.requireNonNullElse(step.getCamundaCandidateGroups(), "");
        String role = stage.role().key();
        if (!groups.equals(role)) {
            results.addError(
                    0, "the candidate group of the stage " + stage.key() + " is " + role + ", not \"" + groups + "\"");
        }
    }

    private void place(UserTask step, Stage stage, ValidationResultCollector results) {
        boolean inLanguage = processes.withLanguage().contains(processOf(step).getId());
        if (inLanguage != OF_ONE_LANGUAGE.contains(stage)) {
            results.addError(
                    0,
                    "the stage " + stage.key()
                            + (inLanguage
                                    ? " is about all languages; this process is called for one"
                                    : " is about one language; this process is not called for one"));
        }
    }

    private static Process processOf(UserTask step) {
        ModelElementInstance around = step;
        while (!(around instanceof Process)) {
            around = Objects.requireNonNull(around.getParentElement());
        }
        return (Process) around;
    }

    private static String stages() {
        return Arrays.stream(Stage.values()).map(Stage::key).collect(Collectors.joining(", "));
    }
}
