package org.warraq.web;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Numbering;

/** Says what stands on a clock, with the digits and months of a language; knows no zone. */
final class WallClock {

    private static final String TIME = "HH:mm";

    // Patterns are those of the message files, so few. ICU's formats are costly to make, and each serves one thread
    // only.
    private static final Map<Written, SimpleDateFormat> FORMATS = new ConcurrentHashMap<>();

    private record Written(String pattern, Locale locale) {}

    private WallClock() {}

    static String said(LocalDateTime local, String pattern, Locale locale) {
        SimpleDateFormat format = FORMATS.computeIfAbsent(new Written(pattern, locale), WallClock::format);
        return format.clone().format(Date.from(local.toInstant(ZoneOffset.UTC)));
    }

    // Our zones are Java's: ICU brings rules of its own, and takes a zone it does not know ("+03:00") for Greenwich.
    private static SimpleDateFormat format(Written written) {
        ULocale locale = Numbering.of(written.locale());
        SimpleDateFormat format = new SimpleDateFormat(written.pattern(), locale);
        format.setDateFormatSymbols(new DateFormatSymbols(locale));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    /** {@code UTC−4}, {@code UTC+10:30}, {@code UTC}: the same in every language. */
    static String said(ZoneOffset offset) {
        if (offset.equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        LocalTime far = LocalTime.ofSecondOfDay(Math.abs(offset.getTotalSeconds()));
        String minutes = far.getMinute() == 0 && far.getSecond() == 0 ? "" : ":%02d".formatted(far.getMinute());
        String seconds = far.getSecond() == 0 ? "" : ":%02d".formatted(far.getSecond());
        return "UTC" + (offset.getTotalSeconds() < 0 ? "−" : "+") + far.getHour() + minutes + seconds;
    }

    /** What is put into a sentence: times, offsets and zones in words, anything else as it is. @param pattern of a moment */
    static @Nullable Object said(@Nullable Object argument, String pattern, Locale locale) {
        if (argument instanceof LocalDateTime local) {
            return said(local, pattern, locale);
        } else if (argument instanceof LocalTime time) {
            return said(time.atDate(LocalDate.EPOCH), TIME, locale);
        } else if (argument instanceof ZoneOffset offset) {
            return said(offset);
        }
        return argument instanceof ZoneId zone ? zone.getId() : argument;
    }
}
