package org.warraq.desk.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.desk.FormChoice;
import org.warraq.desk.FormVersion;
import org.warraq.desk.LanguageFields;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.report.Reports;
import org.warraq.report.Urgency;
import org.warraq.web.TimeInput;
import org.warraq.web.Times;
import org.warraq.workflow.ReportSettings;

/** Urgency, embargo and languages as the page says on which a report is written. */
@Component
public class DraftSettings {

    private final ReportSettings policy;
    private final Times times;
    private final Reports reports;

    DraftSettings(ReportSettings policy, Times times, Reports reports) {
        this.policy = policy;
        this.times = times;
        this.reports = reports;
    }

    /**
     * @throws Refusal 412 if somebody arranged something else meanwhile, 422 if a field says nothing we know or the embargo
     *     is no one moment, 428 if the form does not say what it was made from
     */
    public void change(Person me, UUID report, Map<String, String> fields, List<String> targets) {
        TimeInput embargo = TimeInput.of(fields, "embargo");
        Instant until = times.typed(embargo).orRefuse("embargoUntil");
        if (embargo.changes(until)) {
            reports.requireAhead(until);
        }
        policy.change(
                me,
                report,
                new ReportSettings.Change(
                        urgency(fields),
                        embargo.changes(until),
                        until,
                        LanguageFields.parse("targetLanguages", targets),
                        null),
                FormVersion.parse(fields.get("report-version")));
    }

    /** @throws Refusal 422 */
    public Urgency urgency(Map<String, String> fields) {
        return FormChoice.parse(Urgency.class, "urgency", fields.getOrDefault("urgency", Urgency.ROUTINE.key()));
    }

    /** @throws Refusal 422 if what was typed is no one moment, or past */
    public @Nullable Instant embargo(Map<String, String> fields) {
        Instant until = times.typed(TimeInput.of(fields, "embargo")).orRefuse("embargoUntil");
        reports.requireAhead(until);
        return until;
    }
}
