package org.warraq.translation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.warraq.people.Refusal;
import org.warraq.report.TextPlaces.Place;
import org.warraq.report.TextPlaces.Text;

/**
 * What somebody points at.
 *
 * @param segmentId of a translation
 * @param words {@code null} for all of it
 */
public record NotePointer(
        @Nullable String paragraphId,
        @Nullable UUID segmentId,
        @Nullable Words words) {

    /**
     * Words, in UTF-16 units.
     *
     * @param quote what they are believed to be; {@code null} where that is not said
     */
    public record Words(int start, int end, @Nullable String quote) {

        boolean fits(@Nullable String text) {
            return text != null
                    && start >= 0
                    && start < end
                    && end <= text.length()
                    && (quote == null || text.substring(start, end).equals(quote));
        }

        /** @throws Refusal 422 where nothing is there, or half a character; 409 where it is something else */
        Place in(Text text, String part) {
            Place place = new Place(part, start, end);
            if (!text.has(place) || cuts(text.part(part), start) || cuts(text.part(part), end)) {
                throw Refusal.invalid(List.of(new Refusal.FieldError("anchor", "note-no-words")));
            }
            if (!fits(text.part(part))) {
                throw Refusal.conflict("words-changed");
            }
            return place;
        }

        private static boolean cuts(String text, int at) {
            return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        }
    }
}
