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
 * @param minorChange whether whoever changed its source said that the change matters to no translation
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
        boolean minorChange,
        @Nullable SegmentState reopenedFrom,
        Origin origin,
        @Nullable String translatorsTarget,
        @Nullable String editedBy,
        int rowVersion) {

    /** One that nobody has translated yet. */
    public static Segment open(SourcePiece piece) {
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
    public String translatedSource() {
        return earlierSource == null ? source : earlierSource;
    }

    /** Whether a translator still has to do something about it. */
    public boolean unfinished() {
        return state.unfinished() || target.isBlank();
    }

    /** Whether only a change of its source that is said to be minor has reopened it, and nobody has touched it since. */
    public boolean isMinor() {
        return stale && minorChange && state == SegmentState.OPEN && !target.isBlank();
    }

    public SourcePiece piece() {
        return new SourcePiece(paragraphId, source, gap);
    }

    /** The same at another place; its source is the same. */
    public Segment at(SourcePiece piece, boolean newNeighbours) {
        return change().place(piece)
                .contextChanged(contextChanged || newNeighbours)
                .made();
    }

    /**
     * The same over another source: reopened, unless the source is again what the target translates.
     *
     * @param minor whether whoever changed the source said that it matters to no translation
     */
    public Segment over(SourcePiece piece, boolean minor) {
        SegmentChange change = change().place(piece);
        if (target.isBlank()) {
            return change.state(SegmentState.OPEN)
                    .current()
                    .contextChanged(false)
                    .made();
        }
        if (piece.source().equals(translatedSource())) {
            return change.state(reopenedFrom == null ? state : reopenedFrom)
                    .current()
                    .made();
        }
        return change.state(SegmentState.OPEN)
                .stale(translatedSource(), minor && (!stale || minorChange))
                .reopenedFrom(stale ? reopenedFrom : state)
                .made();
    }

    /** This and the one behind it as one, which translates what they translated; for over a source made from theirs. */
    public Segment joinedWith(Segment next) {
        return change().place(
                        new SourcePiece(paragraphId, translatedSource() + gap + next.translatedSource(), next.gap))
                .target(joint(next))
                .state(SegmentState.DRAFTED)
                .current()
                .contextChanged(contextChanged || next.contextChanged)
                .made();
    }

    /** This and the one behind it as one, by a translator's wish: their sources stay what they are. */
    Segment mergedWith(Segment next) {
        SourcePiece piece = new SourcePiece(paragraphId, source + gap + next.source, next.gap);
        boolean empty = target.isBlank() && next.target.isBlank();
        SegmentState lesser = state.compareTo(next.state) < 0 ? state : next.state;
        SegmentState both = unfinished() || next.unfinished() ? SegmentState.DRAFTED : lesser;
        SegmentChange change = change().place(piece)
                .target(joint(next))
                .state(empty ? SegmentState.OPEN : both)
                .contextChanged(contextChanged || next.contextChanged);
        return stale || next.stale
                ? change.stale(translatedSource() + gap + next.translatedSource(), minorChange && next.minorChange)
                        .reopenedFrom(null)
                        .made()
                : change.current().made();
    }

    private String joint(Segment next) {
        return target.isBlank() || next.target.isBlank() ? target + next.target : target + gap + next.target;
    }

    public SegmentChange change() {
        return new SegmentChange(this);
    }
}
