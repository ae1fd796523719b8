package org.warraq.workflow.process;

import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.warraq.language.Language;
import org.warraq.workflow.rounds.ProcessVariables;

/** Reads the variables of a running process. */
final class ExecutionVariables {

    private ExecutionVariables() {}

    static UUID reportOf(DelegateExecution execution) {
        return UUID.fromString(Objects.requireNonNull((String) execution.getVariable(ProcessVariables.REPORT_ID)));
    }

    static Language languageOf(DelegateExecution execution) {
        return Language.of(Objects.requireNonNull((String) execution.getVariable(ProcessVariables.LANGUAGE)));
    }
}
