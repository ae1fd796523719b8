package org.warraq.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warraq.language.TimeBounds;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;

/**
 * What time was typed? The only answer to it: a form shows and takes the wall clock of the newsroom, and on that clock a time
 * may be missing or come twice when the clocks are changed.
 */
public sealed interface TypedTime {

    /** Nothing stands in the field. */
    record Absent() implements TypedTime {}

    /** One moment and no other. */
    record Resolved(Instant at) implements TypedTime {}

    /** No time at all. */
    record Unreadable(String text) implements TypedTime {}

    /** In a year that nobody can mean, see {@link TimeBounds}. */
    record OutOfBounds(String text) implements TypedTime {}

    /** Left out by the clocks when they went forward. */
    record InGap(LocalDateTime local, ZoneId zone, ZoneOffsetTransition change) implements TypedTime {}

    /** Shown twice by the clocks, which went back; nobody said which is meant. */
    record InOverlap(LocalDateTime local, ZoneId zone, ZoneOffsetTransition change) implements TypedTime {}

    /** @param zone the newsroom's */
    static TypedTime of(TimeInput input, ZoneId zone) {
        if (input.text().isEmpty()) {
            return new Absent();
        }
        Instant before = input.before();
        if (before != null && input.isUntouched(zone)) {
            return bounded(before, input.text());
        }
        try {
            LocalDateTime local = LocalDateTime.parse(TypedDay.signed(input.text()));
            // Rules of zones are asked only about days they can know.
            return TimeBounds.holds(local.toLocalDate()) ? placed(local, input, zone) : new OutOfBounds(input.text());
        } catch (DateTimeException notATime) {
            return new Unreadable(input.text());
        }
    }

    private static TypedTime placed(LocalDateTime local, TimeInput input, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return bounded(local.toInstant(offsets.get(0)), input.text());
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (offsets.isEmpty()) {
            return new InGap(local, zone, change);
        }
        return offsets.stream()
                .map(local::atOffset)
                .filter(input::isChosen)
                .findFirst()
                .map(chosen -> bounded(chosen.toInstant(), input.text()))
                .orElseGet(() -> new InOverlap(local, zone, change));
    }

    private static TypedTime bounded(Instant at, String text) {
        return TimeBounds.holds(at) ? new Resolved(at) : new OutOfBounds(text);
    }

    /**
     * What is wrong with it.
     *
     * @param field what the field is called in the contract
     */
    default Optional<FieldError> problem(String field) {
        if (this instanceof Unreadable) {
            return Optional.of(new FieldError(field, "not-a-local-time"));
        } else if (this instanceof OutOfBounds) {
            return Optional.of(new FieldError(field, "time-out-of-bounds"));
        } else if (this instanceof InGap gap) {
            return Optional.of(changed(field, "time-in-gap", gap.local(), gap.zone(), gap.change()));
        } else if (this instanceof InOverlap overlap) {
            return Optional.of(changed(field, "time-in-overlap", overlap.local(), overlap.zone(), overlap.change()));
        }
        return Optional.empty();
    }

    private static FieldError changed(
            String field, String reason, LocalDateTime local, ZoneId zone, ZoneOffsetTransition change) {
        LocalDateTime from = change.getDateTimeBefore();
        LocalDateTime to = change.getDateTimeAfter();
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return new FieldError(
                field, reason, local, zone, sameDay ? from.toLocalTime() : from, sameDay ? to.toLocalTime() : to);
    }

    /**
     * The moment; {@code null} where nothing was typed.
     *
     * @param field what the field is called in the contract
     * @throws Refusal 422 with what is wrong, where it is no one moment
     */
    default @Nullable Instant orRefuse(String field) {
        problem(field).ifPresent(problem -> {
            throw Refusal.invalid(List.of(problem));
        });
        return this instanceof Resolved resolved ? resolved.at() : null;
    }
}
