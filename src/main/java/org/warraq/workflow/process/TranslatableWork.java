package org.warraq.workflow.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.translation.Filled;
import org.warraq.translation.Policies;
import org.warraq.translation.Segments;

/**
 * {@code ${openWork.anything(execution)}}: whether a translator has anything to do in this edition.
 * {@code ${openWork.onlyFilled(execution)}}: whether they have not, but something was filled in by itself, no reviewer has seen
 * it, and the newsroom's policy wants one to.
 */
@Component("openWork")
public class TranslatableWork {

    private final Segments segments;
    private final Policies policies;

    TranslatableWork(Segments segments, Policies policies) {
        this.segments = segments;
        this.policies = policies;
    }

    public boolean anything(DelegateExecution execution) {
        return segments.anyOpen(ExecutionVariables.reportOf(execution), ExecutionVariables.languageOf(execution));
    }

    public boolean onlyFilled(DelegateExecution execution) {
        UUID report = ExecutionVariables.reportOf(execution);
        Language language = ExecutionVariables.languageOf(execution);
        return policies.present().filled() == Filled.REVIEW
                && !segments.anyOpen(report, language)
                && segments.anyUnseen(report, language);
    }
}
