package org.warraq.desk.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Language;
import org.warraq.people.Reason;
import org.warraq.people.Refusal;
import org.warraq.report.Urgency;
import org.warraq.workflow.ReportSettings;
import tools.jackson.databind.JsonNode;

/**
 * A PATCH of a report: what is absent stays.
 *
 * @param embargoUntil an RFC 3339 time, or {@code null} to lift the embargo; absent leaves it
 * @param reason why, where a language is dropped after submit
 */
public record ReportChange(
        @Nullable Urgency urgency,
        @Nullable JsonNode embargoUntil,
        @Nullable List<Language> targetLanguages,
        @Nullable String reason) {

    public ReportSettings.Change change() {
        boolean embargoGiven = embargoUntil != null;
        Instant until = embargoUntil == null || embargoUntil.isNull() ? null : instant(embargoUntil);
        return new ReportSettings.Change(urgency, embargoGiven, until, targetLanguages, Reason.optional(reason));
    }

    private static Instant instant(JsonNode node) {
        try {
            return java.time.OffsetDateTime.parse(node.asString()).toInstant();
        } catch (RuntimeException notATime) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("embargoUntil", "not-a-time")));
        }
    }
}
