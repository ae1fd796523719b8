package org.warraq.workflow.rounds;

import java.util.Set;

/** The messages processes wait for. */
public final class ProcessMessages {

    /** Back from the wait for the embargo to the editor. */
    public static final String RECALL = "recall";

    /** Ends a round at whatever stage it is. */
    public static final String SPIKE = "spike";

    public static final Set<String> ALL = Set.of(RECALL, SPIKE);

    private ProcessMessages() {}
}
