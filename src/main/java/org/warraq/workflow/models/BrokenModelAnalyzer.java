package org.warraq.workflow.models;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the places in the diagrams instead of a stack trace. */
class BrokenModelAnalyzer extends AbstractFailureAnalyzer<BrokenModel> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenModel cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend these places, or take the newsroom's own diagrams out of WARRAQ_HOME/bpmn.",
                cause);
    }
}
