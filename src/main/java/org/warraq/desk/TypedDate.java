package org.warraq.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.CommonEra;
import org.warraq.people.Refusal;

/** A day as a form or an address says it: {@code 2026-03-11}. */
public final class TypedDate {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private TypedDate() {}

    /**
     * @param field whose it is, for the refusal, which repeats what was typed: it stands nowhere else then
     * @return {@code null} where nothing was typed
     * @throws Refusal 422 if it is no day
     */
    public static @Nullable LocalDate parse(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = day(text);
        if (day == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError(field, "typed-date", typed)));
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
            return day != null && CommonEra.holds(day) ? day : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
