package org.warraq.workflow;

import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.warraq.language.Language;

/** Reads the variables of a running process. */
final class Expressions {

    private Expressions() {}

    static UUID reportOf(DelegateExecution execution) {
        return UUID.fromString(Objects.requireNonNull((String) execution.getVariable(Variables.REPORT_ID)));
    }

    static Language languageOf(DelegateExecution execution) {
        return Language.of(Objects.requireNonNull((String) execution.getVariable(Variables.LANGUAGE)));
    }
}
