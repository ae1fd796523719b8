package org.warraq.desk.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.report.Embargo;
import org.warraq.report.Urgency;
import org.warraq.workflow.ReportSettings;
import tools.jackson.databind.JsonNode;

/**
 * A PATCH of a report: what is absent stays.
 *
 * @param embargoUntil an RFC 3339 time, {@code "released"} for until somebody says so, or {@code null} to lift the embargo;
 *     absent leaves it
 * @param reason why, where a language is dropped after submit
 */
public record ReportChange(
        @Nullable Urgency urgency,
        @Nullable JsonNode embargoUntil,
        @Nullable List<Language> targetLanguages,
        @Nullable String reason) {

    public ReportSettings.Change change() {
        boolean embargoGiven = embargoUntil != null;
        Instant until = instant(embargoUntil);
        return new ReportSettings.Change(urgency, embargoGiven, until, targetLanguages, Reason.optional(reason));
    }

    /** @throws Refusal 422 if it is no embargo */
    public static @Nullable Instant instant(@Nullable JsonNode embargo) {
        return embargo == null || embargo.isNull() ? null : Embargo.parse(embargo.isString() ? embargo.asString() : "");
    }
}
