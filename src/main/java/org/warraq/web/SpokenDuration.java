package org.warraq.web;

import java.time.Duration;

/**
 * A length of time as one says it: minutes below two hours, hours below two days, then days.
 *
 * @param unit the last part of the message's key
 */
record SpokenDuration(String unit, long number) {

    static SpokenDuration of(Duration exact) {
        long minutes = Math.max(0, Math.round(exact.toSeconds() / 60.0));
        if (minutes < 120) {
            return new SpokenDuration("minutes", minutes);
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? new SpokenDuration("hours", hours) : new SpokenDuration("days", Math.round(hours / 24.0));
    }
}
