package org.warraq.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.warraq.language.Keyed;
import org.warraq.language.KeyedEnums;

/** Where a report's current round stands: its earliest stage over its languages. */
public enum ReportState implements Keyed {
    DRAFT,
    TRANSLATE,
    REVIEW,
    APPROVE,
    /** Approved, and not yet out: it waits for its embargo or for the publishing job. */
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    SPIKED;

    @Override
    @JsonValue
    public String key() {
        return Keyed.super.key();
    }

    /** @throws IllegalArgumentException if there is no such state */
    @JsonCreator
    public static ReportState of(String key) {
        return KeyedEnums.of(ReportState.class, key);
    }
}
