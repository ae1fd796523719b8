package org.warraq.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The years 1 to 9999: what is written with four digits, and what every column of the database holds. */
public final class CommonEra {

    private static final int LAST_YEAR = 9999;

    private CommonEra() {}

    public static boolean holds(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    public static boolean holds(Instant moment) {
        Instant end =
                LocalDate.of(LAST_YEAR + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return !moment.isBefore(
                        LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant())
                && moment.isBefore(end);
    }
}
