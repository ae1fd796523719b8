package org.warraq.desk.reports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.language.Language;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Urgency;
import org.warraq.web.Times;
import org.warraq.workflow.ReportSettings;

/** Urgency, embargo and languages as the page says on which a report is written. */
@Component
public class DraftSettings {

    private final ReportSettings policy;
    private final Times times;

    DraftSettings(ReportSettings policy, Times times) {
        this.policy = policy;
        this.times = times;
    }

    /** @throws Refusal 412 if somebody arranged something else meanwhile */
    public void change(Person me, UUID report, Map<String, String> fields, List<Language> targets) {
        String embargo = fields.getOrDefault("embargo", "");
        // A form shows minutes only: an embargo that was not touched keeps its seconds.
        boolean touched = !embargo.equals(fields.getOrDefault("embargo-before", ""));
        Urgency urgency = Urgency.of(fields.getOrDefault("urgency", Urgency.ROUTINE.key()));
        policy.change(
                me,
                report,
                new ReportSettings.Change(urgency, touched, instant(embargo), targets, null),
                version(fields.getOrDefault("report-version", "")));
    }

    private static int version(String version) {
        if (!version.matches("\\d{1,9}")) {
            throw Refusal.of(Refusal.Kind.VERSION_MISSING, "version-missing");
        }
        return Integer.parseInt(version);
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
