package org.warraq.workflow.rounds;

import java.util.Set;

/** The messages processes wait for. */
public final class ProcessMessages {

    /** The release is due: its wait ends, and the report is released. */
    public static final String RELEASE_DUE = "release-due";

    /** Back from the wait for the embargo to the editor. */
    public static final String RECALL = "recall";

    /** Ends a round at whatever stage it is. */
    public static final String SPIKE = "spike";

    public static final Set<String> ALL = Set.of(RELEASE_DUE, RECALL, SPIKE);

    private ProcessMessages() {}
}
