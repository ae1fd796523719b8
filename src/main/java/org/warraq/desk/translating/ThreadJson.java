package org.warraq.desk.translating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.report.TextPlaces;
import org.warraq.translation.Note;
import org.warraq.translation.NoteAnchor;
import org.warraq.translation.NoteThread;

/**
 * A thread in the HTTP contract.
 *
 * @param paragraphId where it stands now, as {@code segmentId}; where it is gone, where it was made
 * @param place its words, where they stand now
 */
record ThreadJson(
        UUID id,
        Note.Kind kind,
        String language,
        String paragraphId,
        @Nullable UUID segmentId,
        @Nullable AnchorJson anchor,
        @Nullable PlaceJson place,
        boolean gone,
        Note.State state,
        String by,
        Instant at,
        String text,
        @Nullable String proposal,
        List<Note.Message> answers) {

    /** As it was made: on a version, or on a segment's row; on neither where somebody was still typing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnchorJson(
            @Nullable Integer version,
            @Nullable Integer segmentRow,
            String paragraphId,
            @Nullable UUID segmentId,
            int start,
            int end,
            String quote) {}

    record PlaceJson(int start, int end) {}

    static ThreadJson of(NoteThread thread) {
        Note note = thread.note();
        TextPlaces.Place place = thread.place();
        return new ThreadJson(
                note.id(),
                note.kind(),
                note.language().tag(),
                thread.paragraphId(),
                thread.segmentId(),
                anchor(note),
                place == null ? null : new PlaceJson(place.start(), place.end()),
                thread.gone(),
                note.state(),
                note.askedBy(),
                note.askedAt(),
                note.text(),
                note.proposal(),
                note.answers());
    }

    private static @Nullable AnchorJson anchor(Note note) {
        NoteAnchor anchor = note.anchor();
        return anchor == null
                ? null
                : new AnchorJson(
                        anchor.version(),
                        anchor.segmentRow(),
                        note.paragraphId(),
                        note.segmentId(),
                        anchor.start(),
                        anchor.end(),
                        anchor.quote());
    }
}
