package org.warraq.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warraq.language.CommonEra;
import org.warraq.people.Refusal;

/** A moment as a form says it, by the newsroom's clock: {@code 2026-03-11T14:00}. */
public final class TypedTime {

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?");

    private TypedTime() {}

    /**
     * @param field whose it is, for the refusal, which repeats what was typed: it stands nowhere else then
     * @param zone of the newsroom's clock
     * @return {@code null} where nothing was typed
     * @throws Refusal 422 if it is no moment
     */
    public static @Nullable Instant parse(String field, @Nullable String typed, ZoneId zone) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Instant moment = moment(typed.strip(), zone);
        if (moment == null) {
            throw Refusal.invalid(List.of(new Refusal.FieldError(field, "typed-time", typed)));
        }
        return moment;
    }

    private static @Nullable Instant moment(String text, ZoneId zone) {
        try {
            Instant moment = FORM.matcher(text).matches()
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : null;
            return moment != null && CommonEra.holds(moment) ? moment : null;
        } catch (DateTimeParseException noSuchTime) {
            return null;
        }
    }
}
