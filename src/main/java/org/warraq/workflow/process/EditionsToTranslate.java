package org.warraq.workflow.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.report.ReportProgress;

/**
 * {@code ${openEditions.of(execution)}}: the languages that have to be translated now, as tags.
 * {@code ${openEditions.alone(execution)}}: whether the round was begun for translations alone, whose source stands.
 */
@Component("openEditions")
public class EditionsToTranslate {

    private final ReportProgress standings;

    EditionsToTranslate(ReportProgress standings) {
        this.standings = standings;
    }

    public List<String> of(DelegateExecution execution) {
        return standings.opened(ExecutionVariables.reportOf(execution)).stream()
                .map(Language::tag)
                .toList();
    }

    public boolean alone(DelegateExecution execution) {
        return standings.isOfTranslationsAlone(ExecutionVariables.reportOf(execution));
    }
}
