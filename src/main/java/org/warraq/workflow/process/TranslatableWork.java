package org.warraq.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.warraq.translation.Segments;

/** {@code ${openWork.anything(execution)}}: whether a translator has anything to do in this edition. */
@Component("openWork")
public class TranslatableWork {

    private final Segments segments;

    TranslatableWork(Segments segments) {
        this.segments = segments;
    }

    public boolean anything(DelegateExecution execution) {
        return segments.anyOpen(ExecutionVariables.reportOf(execution), ExecutionVariables.languageOf(execution));
    }
}
