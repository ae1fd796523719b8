package org.warraq.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date as somebody wrote it.
 *
 * @param date the date; of a {@link Kind#SPAN} its first day; {@code null} where the words do not name one day
 * @param dayOfYear day and month, without a year, where they are possible; {@code null} for figures of two readings
 * @param start where its words begin, in UTF-16 units
 * @param end behind its last word
 */
public record DateMention(
        Kind kind, @Nullable LocalDate date, @Nullable MonthDay dayOfYear, int start, int end) {

    /** How far the words name one day. */
    public enum Kind {
        /** Day, month and year. */
        COMPLETE,
        /** Several days: "March 14–16, 2018". */
        SPAN,
        /** Day and month: "March 14". */
        WITHOUT_YEAR,
        /** No such day: "February 30, 2018". */
        IMPOSSIBLE,
        /** Two readings: "3/4/2018" in English. */
        AMBIGUOUS
    }

    /** The day, where the words name exactly one or the first of several. */
    public boolean isDay() {
        return date != null;
    }

    /** @throws NullPointerException where {@link #isDay} is false */
    public LocalDate day() {
        return Objects.requireNonNull(date);
    }

    /** What was read, before it is known to be a date. {@code year} is -1 where none was written. */
    record Parts(int year, int month, int day, boolean span) {

        DateMention between(int start, int end) {
            MonthDay dayOfYear = dayOfYear();
            if (dayOfYear == null || (year >= 0 && !dayOfYear.isValidYear(year))) {
                return new DateMention(Kind.IMPOSSIBLE, null, dayOfYear, start, end);
            }
            if (year < 0) {
                return new DateMention(Kind.WITHOUT_YEAR, null, dayOfYear, start, end);
            }
            return new DateMention(span ? Kind.SPAN : Kind.COMPLETE, dayOfYear.atYear(year), dayOfYear, start, end);
        }

        private @Nullable MonthDay dayOfYear() {
            try {
                return MonthDay.of(month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
