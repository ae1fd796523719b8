package org.warraq.desk.reports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.desk.FormChoice;
import org.warraq.desk.FormId;
import org.warraq.desk.FormVersion;
import org.warraq.people.Refusal;
import org.warraq.report.Reports;
import org.warraq.report.Urgency;
import org.warraq.web.TimeInput;
import org.warraq.web.Times;
import org.warraq.workflow.ReportSettings;

/** Reads what forms say about urgency and embargo; times are those of the newsroom's clock. */
@Component
public class SettingsForm {

    private final Times times;
    private final Reports reports;

    SettingsForm(Times times, Reports reports) {
        this.times = times;
        this.reports = reports;
    }

    /** @throws Refusal 422 if a field says nothing we know, or the embargo is no one moment, or past */
    public ReportSettings.Change change(Map<String, String> typed) {
        TimeInput embargo = TimeInput.of(typed, "embargo");
        Instant until = times.typed(embargo).orRefuse("embargoUntil");
        if (embargo.changes(until)) {
            reports.requireAhead(until);
        }
        String urgency = typed.get("urgency");
        return new ReportSettings.Change(
                urgency == null ? null : FormChoice.parse(Urgency.class, "urgency", urgency),
                embargo.changes(until),
                until,
                null,
                null);
    }

    /** @throws Refusal 428 if the form does not say which state of the report it was made from */
    public int version(Map<String, String> typed) {
        return FormVersion.parse(typed.get("version"));
    }

    /** @throws Refusal 404 if it names no task */
    public UUID task(Map<String, String> typed) {
        return FormId.parse(typed.get("task")).orElseThrow(() -> Refusal.unknown("task"));
    }
}
