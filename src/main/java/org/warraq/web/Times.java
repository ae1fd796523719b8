package org.warraq.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.warraq.people.NewsroomZone;

/**
 * Times as people say them; templates call it {@code @times}. All moments are shown on the newsroom's own clock
 * ({@link NewsroomZone}).
 */
@Component
public class Times {

    private final IcuMessages messages;
    private final Supplier<ZoneId> newsroom;
    private final Clock clock = Clock.systemUTC();

    @Autowired
    Times(IcuMessages messages, NewsroomZone newsroom) {
        this(messages, newsroom::zone);
    }

    Times(IcuMessages messages, Supplier<ZoneId> newsroom) {
        this.messages = messages;
        this.newsroom = newsroom;
    }

    /** The newsroom's zone. */
    public ZoneId zone() {
        return newsroom.get();
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

    /** "23 November 2026, 14:05"; with the offset too in the hour that comes twice when the clocks go back. */
    public String moment(Instant at, Locale locale) {
        ZoneId zone = zone();
        ZonedDateTime local = at.atZone(zone);
        String said = said(local.toLocalDateTime(), "time.moment", locale);
        boolean comesTwice =
                zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return comesTwice ? messages.getMessage("clock.at", new Object[] {said, local.getOffset()}, locale) : said;
    }

    /** "23 November 2026, 14:05 (America/New_York, UTC−5)": where somebody is to decide by it. */
    public String zonedMoment(Instant at, Locale locale) {
        String said = said(at.atZone(zone()).toLocalDateTime(), "time.moment", locale);
        return messages.getMessage("clock.at", new Object[] {said, zone(at, locale)}, locale);
    }

    /** "23 November 2026". */
    public String date(LocalDate date, Locale locale) {
        return said(date.atStartOfDay(), "time.date", locale);
    }

    private String said(LocalDateTime local, String pattern, Locale locale) {
        return WallClock.said(local, messages.getMessage(pattern, null, locale), locale);
    }

    /** The newsroom's zone and how far it is from UTC at a moment, as it stands beside fields: "America/New_York, UTC−4". */
    public String zone(Instant at, Locale locale) {
        ZoneId zone = zone();
        ZoneOffset offset = zone.getRules().getOffset(at);
        return zone.normalized() instanceof ZoneOffset
                ? WallClock.said(offset)
                : messages.getMessage("clock.zone", new Object[] {zone, offset}, locale);
    }

    /** As now. */
    public String zone(Locale locale) {
        return zone(clock.instant(), locale);
    }

    /** What was typed into a field on the newsroom's clock. */
    public TypedTime typed(TimeInput input) {
        return TypedTime.of(input, zone());
    }

    /** The value of a {@code datetime} attribute; HTML has thousandths of a second, the database millionths. */
    public @Nullable String datetime(@Nullable Temporal at) {
        Temporal written = at instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MILLIS) : at;
        return written == null ? null : written.toString();
    }
}
