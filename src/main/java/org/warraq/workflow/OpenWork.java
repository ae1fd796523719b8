package org.warraq.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.warraq.translation.Segments;

/** {@code ${openWork.anything(execution)}}: whether a translator has anything to do in this edition. */
@Component("openWork")
public class OpenWork {

    private final Segments segments;

    OpenWork(Segments segments) {
        this.segments = segments;
    }

    public boolean anything(DelegateExecution execution) {
        return segments.anyOpen(Expressions.reportOf(execution), Expressions.languageOf(execution));
    }
}
