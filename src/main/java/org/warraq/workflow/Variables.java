package org.warraq.workflow;

import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;

/** The process variables: they route, our tables remember. */
final class Variables {

    /** The report's id, as text. */
    static final String REPORT_ID = "reportId";

    /** The edition a translation process is about, as a language tag. */
    static final String LANGUAGE = "language";

    /** How the last task ended, one of {@link Outcomes}. */
    static final String DECISION = "decision";

    static final Set<String> ALL = Set.of(REPORT_ID, LANGUAGE, DECISION);

    private Variables() {}

    /** The decision, for the gateway that follows the task. Transient: past the next wait nobody asks for it. */
    static VariableMap decided(String outcome) {
        return org.camunda.bpm.engine.variable.Variables.putValueTyped(
                DECISION, org.camunda.bpm.engine.variable.Variables.stringValue(outcome, true));
    }
}
