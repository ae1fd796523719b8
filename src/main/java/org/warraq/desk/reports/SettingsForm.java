package org.warraq.desk.reports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.people.Refusal;
import org.warraq.report.Urgency;
import org.warraq.web.Times;
import org.warraq.workflow.ReportSettings;

/** Reads what forms say about urgency and embargo; times are those of the newsroom's clock. */
@Component
public class SettingsForm {

    private final Times times;

    SettingsForm(Times times) {
        this.times = times;
    }

    // A form shows minutes only: an embargo that was not touched keeps its seconds.
    public ReportSettings.Change change(Map<String, String> typed) {
        String embargo = typed.getOrDefault("embargo", "");
        boolean touched = !embargo.equals(typed.getOrDefault("embargoBefore", ""));
        return new ReportSettings.Change(urgency(typed), touched, instant(embargo), null, null);
    }

    /** @throws Refusal 428 if the form does not say which state of the report it was made from */
    public int version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        if (!version.matches("\\d{1,9}")) {
            throw Refusal.of(Refusal.Kind.VERSION_MISSING, "version-missing");
        }
        return Integer.parseInt(version);
    }

    public UUID task(Map<String, String> typed) {
        try {
            return UUID.fromString(typed.getOrDefault("task", ""));
        } catch (IllegalArgumentException none) {
            throw Refusal.unknown("task");
        }
    }

    private static @Nullable Urgency urgency(Map<String, String> typed) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.key().equals(typed.get("urgency")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant instant(String embargo) {
        try {
            return embargo.isBlank()
                    ? null
                    : LocalDateTime.parse(embargo).atZone(times.zone()).toInstant();
        } catch (DateTimeException notATime) {
            throw Refusal.invalid(List.of(new Refusal.FieldError("embargoUntil", "not-a-time")));
        }
    }
}
