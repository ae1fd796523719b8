package org.warraq.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.warraq.language.Numbering;

/**
 * Times as people say them; templates call it {@code @times}. All moments are shown on the newsroom's own clock
 * ({@code warraq.zone}).
 */
@Component
public class Times {

    private final IcuMessages messages;
    private final ZoneId zone;
    private final Clock clock = Clock.systemUTC();

    Times(IcuMessages messages, @Value("${warraq.zone}") ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** The newsroom's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Until then, or since then: "in 40 minutes", "2 hours overdue". */
    public String due(Instant at, Locale locale) {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative() ? said("overdue", left.negated(), locale) : said("in", left, locale);
    }

    /** "3 hours ago". */
    public String ago(Instant at, Locale locale) {
        return said("ago", Duration.between(at, clock.instant()), locale);
    }

    /** "3 hours", as a length. */
    public String lasted(Duration span, Locale locale) {
        return said("lasted", span, locale);
    }

    private String said(String how, Duration span, Locale locale) {
        SpokenDuration rounded = SpokenDuration.of(span);
        return messages.getMessage("time." + how + "." + rounded.unit(), new Object[] {rounded.number()}, locale);
    }

    /** "23 November 2026 at 14:05". */
    public String moment(Instant at, Locale locale) {
        return formatted(at, messages.getMessage("time.moment", null, locale), zone, locale);
    }

    /** "23 November 2026". */
    public String date(LocalDate date, Locale locale) {
        Instant midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return formatted(midnight, messages.getMessage("time.date", null, locale), ZoneOffset.UTC, locale);
    }

    /** The value of a {@code datetime-local} field; empty for {@code null}. */
    public String field(@org.jspecify.annotations.Nullable Instant at) {
        return at == null
                ? ""
                : at.atZone(zone).toLocalDateTime().withSecond(0).withNano(0).toString();
    }

    private static String formatted(Instant at, String pattern, ZoneId zone, Locale locale) {
        DateFormat format =
                new SimpleDateFormat(pattern, new DateFormatSymbols(Numbering.of(locale)), Numbering.of(locale));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(at));
    }
}
