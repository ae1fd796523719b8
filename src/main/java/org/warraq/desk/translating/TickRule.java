package org.warraq.desk.translating;

import org.warraq.translation.Segment;

/** Whether a segment stands ticked. */
public interface TickRule {
    boolean ticked(Segment segment);

    /** Translating: done. */
    TickRule DONE = segment -> !segment.state().unfinished();

    /** Reviewing: to be looked at again. */
    TickRule MARKED = segment -> segment.state().unfinished();
}
