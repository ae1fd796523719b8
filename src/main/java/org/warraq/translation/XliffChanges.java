package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file for an outside tool brings back.
 *
 * @param changes what is to be saved
 * @param unchanged how many segments say what they said
 * @param realigned how many of the changes found their sentence elsewhere, cut differently, or changed
 * @param conflicts translations that both sides have changed: ours stay
 * @param problems what else was not taken as it stands in the file
 * @param remarks what is said in it and was not said here
 */
public record XliffChanges(
        List<Change> changes,
        int unchanged,
        int realigned,
        List<Conflict> conflicts,
        List<Problem> problems,
        List<Remark> remarks) {

    /** A question or comment at a segment. */
    public record Remark(UUID segment, Note.Kind kind, String text) {}

    /** @param version the row version it was held against */
    public record Change(UUID segment, String paragraphId, String target, SegmentState state, int version, int line) {}

    /**
     * @param ours what stands here, and stays
     * @param theirs what the file says
     */
    public record Conflict(UUID segment, String paragraphId, String source, String ours, String theirs) {}

    /**
     * @param line in the file, from 1
     * @param source the sentence in the file that is no longer in the report, with its {@code target}
     * @param message in the reader's language
     */
    public record Problem(
            int line,
            @Nullable String paragraphId,
            @Nullable String source,
            @Nullable String target,
            String message) {}
}
