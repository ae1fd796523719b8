package org.warraq.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.people.Refusal.FieldError;
import org.warraq.web.TimeField.OffsetChoice;

/** Fills the fields in which times are typed; templates call it {@code @timeFields}. */
@Component
public class TimeFields {

    private final Times times;
    private final IcuMessages messages;

    TimeFields(Times times, IcuMessages messages) {
        this.times = times;
        this.messages = messages;
    }

    /**
     * @param stored what the field stands for
     * @param typed the form that was sent and is shown again; {@code null} where it is shown for the first time
     */
    public TimeField of(String name, @Nullable Instant stored, @Nullable Map<String, String> typed, Locale locale) {
        ZoneId zone = times.zone();
        TimeInput sent = typed == null ? TimeInput.shown(stored, zone) : TimeInput.of(typed, name);
        TimeInput input = new TimeInput(sent.text(), sent.chosen(), stored);
        TypedTime read = times.typed(input);
        FieldError problem = read.problem(name).orElse(null);
        return new TimeField(
                name,
                input.text(),
                stored == null ? "" : stored.toString(),
                zone(read, locale),
                choices(read, locale),
                problem);
    }

    // Where it is not one moment, its offset is what is asked for.
    private String zone(TypedTime read, Locale locale) {
        if (read instanceof TypedTime.Resolved resolved) {
            return times.zone(resolved.at(), locale);
        }
        boolean changing = read instanceof TypedTime.InGap || read instanceof TypedTime.InOverlap;
        return changing ? times.zone().getId() : times.zone(locale);
    }

    private List<OffsetChoice> choices(TypedTime read, Locale locale) {
        if (read instanceof TypedTime.InOverlap overlap) {
            return choices(overlap.local(), overlap.change(), null, locale);
        } else if (read instanceof TypedTime.Resolved resolved) {
            OffsetDateTime at = resolved.at().atZone(times.zone()).toOffsetDateTime();
            ZoneOffsetTransition change = times.zone().getRules().getTransition(at.toLocalDateTime());
            return change == null ? List.of() : choices(at.toLocalDateTime(), change, at.getOffset(), locale);
        }
        return List.of();
    }

    private List<OffsetChoice> choices(
            LocalDateTime local, ZoneOffsetTransition change, @Nullable ZoneOffset chosen, Locale locale) {
        OffsetDateTime first = local.atOffset(change.getOffsetBefore());
        OffsetDateTime second = local.atOffset(change.getOffsetAfter());
        return List.of(
                choice("clock.first", first, second, chosen, locale),
                choice("clock.second", second, first, chosen, locale));
    }

    private OffsetChoice choice(
            String key, OffsetDateTime one, OffsetDateTime other, @Nullable ZoneOffset chosen, Locale locale) {
        Object[] arguments = {season(one, other), one.getOffset()};
        return new OffsetChoice(
                one.truncatedTo(ChronoUnit.MINUTES).toString(),
                messages.getMessage(key, arguments, locale),
                one.getOffset().equals(chosen));
    }

    // Clocks are changed for other reasons too; then neither is of a season.
    private String season(OffsetDateTime one, OffsetDateTime other) {
        ZoneRules rules = times.zone().getRules();
        boolean summer = rules.isDaylightSavings(one.toInstant());
        if (summer == rules.isDaylightSavings(other.toInstant())) {
            return "none";
        }
        return summer ? "summer" : "standard";
    }
}
