package org.warraq.workflow;

import java.util.Set;

/** The messages processes wait for. */
final class Messages {

    /** Back from the wait for the embargo to the editor. */
    static final String RECALL = "recall";

    /** Ends a round at whatever stage it is. */
    static final String SPIKE = "spike";

    static final Set<String> ALL = Set.of(RECALL, SPIKE);

    private Messages() {}
}
