package org.warraq.report.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warraq.report.importing.Opening.End;

/**
 * The parts of a dateline while it is read. From the first word that no field can hold, everything is left over: a later
 * part must not jump over it.
 */
final class DatelineParts {

    private final String text;
    private int placeStart = -1;
    private int placeEnd = -1;
    private int placeWords;
    private @Nullable LocalDate date;
    private boolean dated;
    private boolean yearAssumed;
    private @Nullable String agency;
    private boolean marked;
    private int leftOver = -1;
    private int end;

    DatelineParts(String text) {
        this.text = text;
    }

    /** Behind the last part. */
    int end() {
        return end;
    }

    void endAt(int at) {
        end = at;
    }

    boolean hasPlace() {
        return placeStart >= 0;
    }

    String place() {
        return text.substring(placeStart, placeEnd);
    }

    int placeEnd() {
        return placeEnd;
    }

    /** Whether a word at this point can belong to the place: nothing that stands behind places has been read. */
    boolean takesPlace() {
        boolean closed = hasPlace() && dated && placeEnd < end;
        return agency == null && leftOver < 0 && !closed && placeWords < Places.MOST_WORDS;
    }

    void addToPlace(int start, int wordEnd) {
        placeWords++;
        placeStart = hasPlace() ? placeStart : start;
        placeEnd = wordEnd;
    }

    /** @param assumed whether its year was not written */
    void placeDate(LocalDate day, boolean assumed, int start) {
        dated = true;
        if (date != null) {
            leaveOver(start);
        } else if (leftOver < 0) {
            date = day;
            yearAssumed = assumed;
        }
    }

    void leaveDateOver(int start) {
        dated = true;
        leaveOver(start);
    }

    /** @param inBrackets which no other word at this place would stand in */
    void placeAgency(String name, boolean inBrackets, int start) {
        marked |= inBrackets;
        if (agency != null) {
            leaveOver(start);
        } else if (leftOver < 0) {
            agency = name;
        }
    }

    /** The agency is joined to the place, «دمشق-سانا». */
    void tie() {
        marked = true;
    }

    void leaveOver(int start) {
        leftOver = leftOver < 0 ? start : leftOver;
    }

    Opening closed(End how, int textStart) {
        String place = hasPlace() ? place() : null;
        return new Opening(place, date, agency, dated, marked, yearAssumed, how, textStart, leftOver, end);
    }
}
