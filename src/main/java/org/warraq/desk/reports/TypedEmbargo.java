package org.warraq.desk.reports;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.people.Refusal;
import org.warraq.report.Embargo;
import org.warraq.report.Reports;
import org.warraq.web.TimeInput;
import org.warraq.web.Times;

/** Reads what a form says about the embargo: a time on the newsroom's clock, or that somebody will say when. */
@Component
class TypedEmbargo {

    private static final String TIME = "embargo";
    private static final String UNTIL_RELEASED = "until-released";
    private static final String BEFORE = "until-released-before";

    private final Times times;
    private final Reports reports;

    TypedEmbargo(Times times, Reports reports) {
        this.times = times;
        this.reports = reports;
    }

    /** @param changed whether the form says anything else than what it was filled with */
    record Typed(boolean changed, @Nullable Instant until) {}

    /** @throws Refusal 422 if the time is no one moment, or past */
    Typed read(Map<String, String> fields) {
        boolean before = Boolean.parseBoolean(fields.get(BEFORE));
        if (fields.containsKey(UNTIL_RELEASED)) {
            return new Typed(!before, Embargo.UNTIL_RELEASED);
        }
        TimeInput time = TimeInput.of(fields, TIME);
        Instant until = times.typed(time).orRefuse("embargoUntil");
        if (time.changes(until)) {
            reports.requireAhead(until);
        }
        return new Typed(before || time.changes(until), until);
    }
}
