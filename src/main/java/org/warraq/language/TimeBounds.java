package org.warraq.language;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which moments and days are taken from outside, wherever they come in: those that every format of ours can say again (RFC
 * 3339 and ISO 8601 have years of four digits), in every zone.
 */
public final class TimeBounds {

    // Nothing is embargoed or journalled before: a year such as 0026 is half of one.
    private static final Instant FIRST_MOMENT = Instant.parse("1900-01-01T00:00:00Z");
    // A day short of the end: no zone on earth is in the year 10000 then.
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private TimeBounds() {}

    public static boolean holds(Instant moment) {
        return !moment.isBefore(FIRST_MOMENT) && !moment.isAfter(LAST_MOMENT);
    }

    public static boolean holds(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** The moment itself, or the end of time it lies behind: what is searched for between two moments is the same. */
    public static Instant nearest(Instant moment) {
        if (moment.isBefore(FIRST_MOMENT)) {
            return FIRST_MOMENT;
        }
        return moment.isAfter(LAST_MOMENT) ? LAST_MOMENT : moment;
    }
}
