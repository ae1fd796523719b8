package org.warraq.workflow.rounds;

import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;

/** The process variables: they route, our tables remember. */
public final class ProcessVariables {

    /** The report's id, as text. */
    public static final String REPORT_ID = "reportId";

    /** The edition a translation process is about, as a language tag. */
    public static final String LANGUAGE = "language";

    /** How the last task ended, one of {@link Outcomes}. */
    public static final String DECISION = "decision";

    public static final Set<String> ALL = Set.of(REPORT_ID, LANGUAGE, DECISION);

    private ProcessVariables() {}

    /** The decision, for the gateway that follows the task. Transient: past the next wait nobody asks for it. */
    public static VariableMap decided(String outcome) {
        return org.camunda.bpm.engine.variable.Variables.putValueTyped(
                DECISION, org.camunda.bpm.engine.variable.Variables.stringValue(outcome, true));
    }
}
