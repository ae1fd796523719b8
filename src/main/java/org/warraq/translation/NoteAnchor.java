package org.warraq.translation;

import org.jspecify.annotations.Nullable;

/**
 * The words a note is about, as it was made. Written once: where they stand in any other text is computed from it.
 *
 * @param version the version it was made on: the edition's, or the source's at a segment that nothing was written in
 * @param segmentRow the segment's row version, where the words stand in its target
 * @param keptText what stood there, where no version keeps it: the segment's target, or a paragraph of a working copy
 * @param alone whether each of these words stood there and nowhere else in the edition
 * @param start in UTF-16 units, in the segment's target or in the paragraph; {@code end} behind the last
 * @param quote the words; empty where they were removed
 */
public record NoteAnchor(
        @Nullable Integer version,
        @Nullable Integer segmentRow,
        @Nullable String keptText,
        boolean alone,
        int start,
        int end,
        String quote) {}
