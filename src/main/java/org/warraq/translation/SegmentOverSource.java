package org.warraq.translation;

/** What becomes of a segment when the text around it or under it changes: moved, over another source, one with the next. */
public final class SegmentOverSource {

    private SegmentOverSource() {}

    /** The same at another place; its source is the same. */
    public static Segment at(Segment segment, SourcePiece piece, boolean newNeighbours) {
        return SegmentChange.of(segment)
                .place(piece)
                .contextChanged(segment.contextChanged() || newNeighbours)
                .made();
    }

    /**
     * The same over another source: reopened, unless the source is again what the target translates.
     *
     * @param minor whether whoever changed the source said that it matters to no translation
     */
    public static Segment over(Segment segment, SourcePiece piece, boolean minor) {
        SegmentChange change = SegmentChange.of(segment).place(piece);
        if (segment.target().isBlank()) {
            return change.state(SegmentState.OPEN)
                    .current()
                    .contextChanged(false)
                    .made();
        }
        if (piece.source().equals(segment.translatedSource())) {
            return change.state(segment.reopenedFrom() == null ? segment.state() : segment.reopenedFrom())
                    .current()
                    .made();
        }
        return change.state(SegmentState.OPEN)
                .stale(segment.translatedSource(), minor && (!segment.stale() || segment.minorChange()))
                .reopenedFrom(segment.stale() ? segment.reopenedFrom() : segment.state())
                .made();
    }

    /** This and the one behind it as one, which translates what they translated; for over a source made from theirs. */
    public static Segment joined(Segment segment, Segment next) {
        return SegmentChange.of(segment)
                .place(new SourcePiece(
                        segment.paragraphId(),
                        segment.translatedSource() + segment.gap() + next.translatedSource(),
                        next.gap()))
                .target(joint(segment, next))
                .state(SegmentState.DRAFTED)
                .current()
                .contextChanged(segment.contextChanged() || next.contextChanged())
                .made();
    }

    /** This and the one behind it as one, by a translator's wish: their sources stay what they are. */
    static Segment merged(Segment segment, Segment next) {
        SourcePiece piece =
                new SourcePiece(segment.paragraphId(), segment.source() + segment.gap() + next.source(), next.gap());
        boolean empty = segment.target().isBlank() && next.target().isBlank();
        SegmentState lesser = segment.state().compareTo(next.state()) < 0 ? segment.state() : next.state();
        SegmentState both = segment.unfinished() || next.unfinished() ? SegmentState.DRAFTED : lesser;
        SegmentChange change = SegmentChange.of(segment)
                .place(piece)
                .target(joint(segment, next))
                .state(empty ? SegmentState.OPEN : both)
                .contextChanged(segment.contextChanged() || next.contextChanged());
        return segment.stale() || next.stale()
                ? change.stale(
                                segment.translatedSource() + segment.gap() + next.translatedSource(),
                                segment.minorChange() && next.minorChange())
                        .reopenedFrom(null)
                        .made()
                : change.current().made();
    }

    private static String joint(Segment segment, Segment next) {
        return segment.target().isBlank() || next.target().isBlank()
                ? segment.target() + next.target()
                : segment.target() + segment.gap() + next.target();
    }
}
