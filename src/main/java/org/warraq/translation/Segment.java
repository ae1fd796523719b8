package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.WordDiff;

/**
 * The unit of translation: a sentence of a paragraph, or a field such as the headline.
 *
 * @param paragraphId the part of the content it belongs to, see {@link org.warraq.report.Parts}; several segments share one
 * @param gap the white space behind it; the sources and gaps of a part put together are the part
 * @param earlierSource the source that the target translates, where that is no longer the source
 * @param stale whether the source changed since it was translated
 * @param contextChanged whether another sentence than before stands next to it, and nobody has looked since
 * @param reopenedFrom the state it had when its source changed and nobody has touched it since
 * @param translatorsTarget what the translator had written, where a reviewer changed it
 * @param editedBy the username of who saved it last
 * @param rowVersion its {@code ETag}
 */
public record Segment(
        UUID id,
        String paragraphId,
        String source,
        String gap,
        @Nullable String earlierSource,
        String target,
        SegmentState state,
        boolean stale,
        boolean contextChanged,
        @Nullable SegmentState reopenedFrom,
        Origin origin,
        @Nullable String translatorsTarget,
        @Nullable String editedBy,
        int rowVersion) {

    /** One that nobody has translated yet. */
    static Segment open(Piece piece) {
        return new Segment(
                UUID.randomUUID(),
                piece.paragraphId(),
                piece.source(),
                piece.gap(),
                null,
                "",
                SegmentState.OPEN,
                false,
                false,
                null,
                Origin.HUMAN,
                null,
                null,
                1);
    }

    /** What changed in the source since it was translated; empty if nothing did. */
    public List<WordDiff.Run> sourceDiff() {
        return earlierSource == null ? List.of() : WordDiff.between(earlierSource, source);
    }

    /** The source that the target translates. */
    String translatedSource() {
        return earlierSource == null ? source : earlierSource;
    }

    /** Whether a translator still has to do something about it. */
    public boolean unfinished() {
        return state.unfinished() || target.isBlank();
    }

    Piece piece() {
        return new Piece(paragraphId, source, gap);
    }

    /** The same at another place; its source is the same. */
    Segment at(Piece piece, boolean newNeighbours) {
        return with(piece, earlierSource, target, state, stale, contextChanged || newNeighbours, reopenedFrom);
    }

    /** The same over another source: reopened, unless the source is again what the target translates. */
    Segment over(Piece piece) {
        if (target.isBlank()) {
            return with(piece, null, target, SegmentState.OPEN, false, false, null);
        }
        String translated = translatedSource();
        if (piece.source().equals(translated)) {
            SegmentState before = reopenedFrom == null ? state : reopenedFrom;
            return with(piece, null, target, before, false, contextChanged, null);
        }
        SegmentState from = stale ? reopenedFrom : state;
        return with(piece, translated, target, SegmentState.OPEN, true, contextChanged, from);
    }

    /** This and the one behind it as one, over a source that was made from theirs. */
    Segment joinedWith(Segment next) {
        String joint = target.isBlank() || next.target.isBlank() ? "" : gap;
        String source = translatedSource() + gap + next.translatedSource();
        return new Segment(
                id,
                paragraphId,
                source,
                next.gap,
                null,
                target + joint + next.target,
                SegmentState.DRAFTED,
                false,
                contextChanged || next.contextChanged,
                null,
                Origin.HUMAN,
                null,
                editedBy,
                rowVersion);
    }

    private Segment with(
            Piece piece,
            @Nullable String earlier,
            String text,
            SegmentState newState,
            boolean newStale,
            boolean newContext,
            @Nullable SegmentState from) {
        return new Segment(
                id,
                piece.paragraphId(),
                piece.source(),
                piece.gap(),
                earlier,
                text,
                newState,
                newStale,
                newContext,
                from,
                origin,
                translatorsTarget,
                editedBy,
                rowVersion);
    }
}
