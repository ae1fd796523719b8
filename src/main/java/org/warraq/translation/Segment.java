package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.PartName;
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

    /** Whether it is what readers are told, and no part of the text. */
    public boolean isPublicNote() {
        return paragraphId.equals(PartName.PUBLIC_NOTE.text());
    }

    /** Whether there is nothing that it translates: a public note of a translation that is corrected alone. */
    public boolean isAlone() {
        return source.isBlank();
    }

    public SourcePiece piece() {
        return new SourcePiece(paragraphId, source, gap);
    }
}
