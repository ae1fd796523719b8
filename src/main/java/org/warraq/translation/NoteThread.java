package org.warraq.translation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.TextPlaces;

/**
 * A note and where it stands in a text.
 *
 * @param paragraphId where it stands now; where it is gone, where it was made
 * @param segmentId the segment it stands at now, as {@code paragraphId}; {@code null} where it is at none
 * @param place of its words, where it is about some and they stand; in the segment's target or in the paragraph
 * @param gone whether the text it is about does not stand there any more, or not for certain
 */
public record NoteThread(
        Note note, String paragraphId, @Nullable UUID segmentId, TextPlaces.@Nullable Place place, boolean gone) {

    static NoteThread gone(Note note) {
        return new NoteThread(note, note.paragraphId(), note.segmentId(), null, true);
    }

    static NoteThread at(Note note, String paragraphId, @Nullable UUID segmentId) {
        return new NoteThread(note, paragraphId, segmentId, null, false);
    }
}
