package org.warraq.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.TimeBounds;
import org.warraq.people.Refusal;
import org.warraq.people.Refusal.FieldError;

/** When a report may be out: {@code null} means at once, {@link #UNTIL_RELEASED} when an editor says so. */
public final class Embargo {

    /** A moment that never comes; in the database, infinity. */
    public static final Instant UNTIL_RELEASED = Instant.MAX;

    /** What the contract calls it. */
    public static final String RELEASED = "released";

    private static final String FIELD = "embargoUntil";
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    private Embargo() {}

    /**
     * As the contract says it.
     *
     * @throws Refusal 422 if it is neither a time of RFC 3339 nor {@code released}
     */
    public static Instant parse(String text) {
        if (RELEASED.equals(text)) {
            return UNTIL_RELEASED;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (java.time.DateTimeException notATime) {
            throw refused("not-a-time");
        }
    }

    /** The column {@code embargo_until}. */
    public static @Nullable Instant read(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("embargo_until", OffsetDateTime.class);
        if (until == null) {
            return null;
        }
        return until.equals(OffsetDateTime.MAX) ? UNTIL_RELEASED : until.toInstant();
    }

    /** @throws Refusal 422 if it is in a year that cannot be meant */
    static @Nullable OffsetDateTime written(@Nullable Instant until) {
        if (until == null) {
            return null;
        } else if (until.equals(UNTIL_RELEASED)) {
            return OffsetDateTime.MAX;
        } else if (!TimeBounds.holds(until)) {
            throw refused("time-out-of-bounds");
        } else if (!until.isBefore(END)) {
            throw refused("embargo-too-late");
        }
        return until.atOffset(ZoneOffset.UTC);
    }

    static Refusal refused(String reason) {
        return Refusal.invalid(List.of(new FieldError(FIELD, reason)));
    }
}
