package org.warraq.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field in which a time is typed, as a form sends it; {@link TypedTime} says which time that is.
 *
 * @param text what stands in the field: {@code 2026-11-01T01:30}, on the newsroom's clock
 * @param chosen which of two was chosen, where that time comes twice: {@code 2026-11-01T01:30-04:00}; {@code ""} for none
 * @param before what the field was filled with, to the last digit; {@code null} where it was empty
 */
public record TimeInput(
        String text, String chosen, @Nullable Instant before) {

    static final String BEFORE = "-before";
    static final String CHOSEN = "-offset";

    /** From the fields {@code name}, {@code name-offset} and {@code name-before} of a form. */
    public static TimeInput of(Map<String, String> fields, String name) {
        return new TimeInput(
                fields.getOrDefault(name, "").strip(),
                fields.getOrDefault(name + CHOSEN, "").strip(),
                instant(fields.getOrDefault(name + BEFORE, "").strip()));
    }

    /** A field that holds a time and was not touched. */
    static TimeInput shown(@Nullable Instant at, ZoneId zone) {
        return new TimeInput(at == null ? "" : wall(at, zone), "", at);
    }

    /** Whether it says anything else than what the field was filled with. */
    public boolean changes(@Nullable Instant read) {
        return !Objects.equals(read, before);
    }

    // A field shows minutes only: what was not touched keeps its seconds, and its place in an hour that comes twice.
    boolean isUntouched(ZoneId zone) {
        return before != null
                && text.equals(wall(before, zone))
                && (chosen.isEmpty() || isChosen(before.atZone(zone).toOffsetDateTime()));
    }

    boolean isChosen(OffsetDateTime one) {
        try {
            OffsetDateTime wanted = OffsetDateTime.parse(chosen);
            return wanted.getOffset().equals(one.getOffset())
                    && minute(wanted.toLocalDateTime()).equals(minute(one.toLocalDateTime()));
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static String wall(Instant at, ZoneId zone) {
        return minute(at.atZone(zone).toLocalDateTime()).toString();
    }

    private static LocalDateTime minute(LocalDateTime local) {
        return local.truncatedTo(ChronoUnit.MINUTES);
    }

    private static @Nullable Instant instant(String before) {
        try {
            return before.isEmpty() ? null : Instant.parse(before);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
