package org.warraq.desk.translating;

import org.jspecify.annotations.Nullable;
import org.warraq.translation.Segment;
import org.warraq.translation.SegmentState;

/** Which state a segment is to be saved in, by the stage it is saved in. */
public interface StateRule {

    /** @return {@code null} where nothing is to be saved */
    @Nullable
    SegmentState wanted(Segment stored, SubmittedSheet.One typed);

    /** While translating a tick says: this one is done. */
    StateRule SAVING = (stored, typed) -> {
        boolean changed = !typed.target().equals(stored.target());
        if (typed.target().isBlank()) {
            return changed ? SegmentState.OPEN : null;
        }
        if (typed.ticked()) {
            return changed || stored.state().unfinished() ? SegmentState.TRANSLATED : null;
        }
        return changed || !stored.state().unfinished() ? SegmentState.DRAFTED : null;
    };

    /** Who submits says of all they have written that it is done; what was reopened and is untouched they have to tick. */
    StateRule SUBMITTING = (stored, typed) -> {
        boolean changed = !typed.target().equals(stored.target());
        if (typed.target().isBlank()) {
            return changed ? SegmentState.OPEN : null;
        }
        boolean done = changed || typed.ticked() && stored.state().unfinished();
        return done || stored.state() == SegmentState.DRAFTED ? SegmentState.TRANSLATED : null;
    };

    /** While reviewing a tick says: the translator has to look at this one again. */
    StateRule REVIEWING = (stored, typed) -> {
        boolean changed = !typed.target().equals(stored.target());
        if (typed.ticked() || typed.target().isBlank()) {
            return changed || stored.state() != SegmentState.OPEN ? SegmentState.OPEN : null;
        }
        return changed || stored.state().unfinished() ? SegmentState.REVIEWED : null;
    };
}
