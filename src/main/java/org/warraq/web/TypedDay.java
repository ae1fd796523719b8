package org.warraq.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.TimeBounds;
import org.warraq.people.Refusal;

/**
 * Which day was typed? As {@link TypedTime} for times: a day of the newsroom's clock begins where that clock says so, at midnight
 * or, where the clocks are changed at midnight, later.
 *
 * @param text what stands in the field
 * @param date the day, of whatever year; {@code null} where none stands there or none can be read
 * @param wrong why it is not taken, a key under {@code refusal.}; {@code null} where nothing is wrong
 */
public record TypedDay(
        String text, @Nullable LocalDate date, @Nullable String wrong) {

    private static final Pattern LONG_YEAR = Pattern.compile("\\d{5,9}-.*");

    public static TypedDay of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new TypedDay(text, null, null);
        }
        try {
            LocalDate date = LocalDate.parse(signed(text));
            return new TypedDay(text, date, TimeBounds.holds(date) ? null : "date-out-of-bounds");
        } catch (DateTimeException notADate) {
            return new TypedDay(text, null, "not-a-date");
        }
    }

    // Browsers write the year 12026 so; Java wants +12026.
    static String signed(String text) {
        return LONG_YEAR.matcher(text).matches() ? "+" + text : text;
    }

    /** The day, if it is taken. */
    public @Nullable LocalDate taken() {
        return wrong == null ? date : null;
    }

    /**
     * The day; {@code null} where none was typed.
     *
     * @param field what the field is called in the contract
     * @throws Refusal 422 that repeats what was typed, which a field for dates cannot show
     */
    public @Nullable LocalDate orRefuse(String field) {
        if (wrong != null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError(field, date == null ? "typed-date" : wrong, text)));
        }
        return date;
    }

    /** {@code null} where no day is taken. */
    public @Nullable Instant begins(ZoneId zone) {
        LocalDate day = taken();
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** The first moment of the next day; {@code null} where no day is taken. */
    public @Nullable Instant ends(ZoneId zone) {
        LocalDate day = taken();
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
