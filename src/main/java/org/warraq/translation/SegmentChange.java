package org.warraq.translation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a segment from another, field by field. */
public final class SegmentChange {

    private UUID id;
    private SourcePiece piece;
    private @Nullable String earlierSource;
    private String target;
    private SegmentState state;
    private boolean stale;
    private boolean contextChanged;
    private boolean minorChange;
    private @Nullable SegmentState reopenedFrom;
    private Origin origin;
    private @Nullable String translatorsTarget;
    private final @Nullable String editedBy;
    private int rowVersion;

    private SegmentChange(Segment segment) {
        id = segment.id();
        piece = segment.piece();
        earlierSource = segment.earlierSource();
        target = segment.target();
        state = segment.state();
        stale = segment.stale();
        contextChanged = segment.contextChanged();
        minorChange = segment.minorChange();
        reopenedFrom = segment.reopenedFrom();
        origin = segment.origin();
        translatorsTarget = segment.translatorsTarget();
        editedBy = segment.editedBy();
        rowVersion = segment.rowVersion();
    }

    public static SegmentChange of(Segment segment) {
        return new SegmentChange(segment);
    }

    /** Another segment, which nobody has read yet. */
    SegmentChange anew(UUID newId) {
        id = newId;
        rowVersion = 1;
        return this;
    }

    public SegmentChange place(SourcePiece newPiece) {
        piece = newPiece;
        return this;
    }

    public SegmentChange target(String text) {
        target = text;
        return this;
    }

    public SegmentChange state(SegmentState newState) {
        state = newState;
        return this;
    }

    public SegmentChange origin(Origin newOrigin) {
        origin = newOrigin;
        return this;
    }

    /** The target translates another source than this. */
    SegmentChange stale(@Nullable String translated, boolean minor) {
        earlierSource = translated;
        stale = true;
        minorChange = minor;
        return this;
    }

    /** The target translates this source. */
    public SegmentChange current() {
        earlierSource = null;
        stale = false;
        minorChange = false;
        reopenedFrom = null;
        return this;
    }

    public SegmentChange contextChanged(boolean changed) {
        contextChanged = changed;
        return this;
    }

    SegmentChange reopenedFrom(@Nullable SegmentState before) {
        reopenedFrom = before;
        return this;
    }

    public SegmentChange translatorsTarget(@Nullable String text) {
        translatorsTarget = text;
        return this;
    }

    public SegmentChange rowVersion(int version) {
        rowVersion = version;
        return this;
    }

    public Segment made() {
        return new Segment(
                id,
                piece.paragraphId(),
                piece.source(),
                piece.gap(),
                earlierSource,
                target,
                state,
                stale,
                contextChanged,
                minorChange,
                reopenedFrom,
                origin,
                translatorsTarget,
                editedBy,
                rowVersion);
    }
}
