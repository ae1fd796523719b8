package org.warraq.report.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warraq.report.Content;

/**
 * What seems to be a dateline at the beginning of a paragraph.
 *
 * @param end how it ends
 * @param textStart where the text behind it begins
 * @param unplaced where the first of its words begins that fits into no field, or -1
 * @param unplacedEnd behind the last word of the dateline
 * @param marked whether the agency cannot be taken for anything else: it stands in brackets, or is tied to the place
 * @param dated whether a date stands in it, whole or not
 * @param yearAssumed whether the date's year was not written
 */
record Opening(
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String agency,
        boolean dated,
        boolean marked,
        boolean yearAssumed,
        End end,
        int textStart,
        int unplaced,
        int unplacedEnd) {

    enum End {
        DASH,
        COLON,
        /** The paragraph ends with it. */
        LINE,
        /** The text begins without any mark. */
        NONE
    }

    private static final int LONGEST_PLACE = 200;
    private static final int SOME_PROSE = 40;
    private static final int MUCH_PROSE = 100;

    Content.Dateline dateline() {
        return new Content.Dateline(place, date, agency);
    }

    int keptFrom() {
        return unplaced >= 0 ? unplaced : textStart;
    }

    /** Whether it is a dateline beyond reasonable doubt. {@code first}: nothing stands before it, so it may be a headline. */
    boolean isCertain(String text, boolean first) {
        boolean nothing = place == null && date == null && agency == null;
        if (nothing || (place != null && place.length() > LONGEST_PLACE)) {
            return false;
        }
        return switch (end) {
            case DASH -> (agency != null || dated || isCapitals()) && isFollowedByProse(text, first);
            case COLON -> (agency != null || (dated && place != null)) && isFollowedByProse(text, first);
            case LINE -> first ? isKnownAgency() || (date != null && place != null) : isOwnLine();
            case NONE -> marked && (isCapitals() || isKnownAgency()) && isFollowedByProse(text, first);
        };
    }

    /** Whether it has the shape of one, though a sentence can have it too. */
    boolean isPossible() {
        return place != null && end == End.DASH || unplaced >= 0;
    }

    private boolean isOwnLine() {
        return isKnownAgency() || date != null || (place != null && agency != null);
    }

    private boolean isCapitals() {
        return place != null && SpacedWords.isAllCapitals(place);
    }

    private boolean isKnownAgency() {
        return agency != null && Agencies.isKnown(agency);
    }

    // A headline can open like a dateline, "TALVIA - ILMARA: DEAL SIGNED"; prose does not follow there.
    private boolean isFollowedByProse(String text, boolean first) {
        String rest = text.substring(textStart);
        return Endings.ofSentence(rest) || rest.length() >= (first ? MUCH_PROSE : SOME_PROSE);
    }
}
