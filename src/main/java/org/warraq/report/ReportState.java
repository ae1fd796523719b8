package org.warraq.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a report's current round stands: its earliest stage over its languages. */
public enum ReportState {
    DRAFT,
    TRANSLATE,
    REVIEW,
    APPROVE,
    /** Approved, and not yet out: it waits for its embargo or for the publishing job. */
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    SPIKED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such state */
    @JsonCreator
    public static ReportState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
