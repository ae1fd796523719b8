package org.warraq.workflow.models;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the places in the diagrams instead of a stack trace. */
class BrokenModelAnalyzer extends AbstractFailureAnalyzer<BrokenModel> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenModel cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend these places, start the Warraq they were put with, or take the product's own models with --warraq.models=packaged.",
                cause);
    }
}
