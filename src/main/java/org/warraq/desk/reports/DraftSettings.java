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
import org.warraq.report.Urgency;
import org.warraq.workflow.ReportSettings;

/** Urgency, embargo and languages as the page says on which a report is written. */
@Component
public class DraftSettings {

    private final ReportSettings policy;
    private final TypedEmbargo embargo;

    DraftSettings(ReportSettings policy, TypedEmbargo embargo) {
        this.policy = policy;
        this.embargo = embargo;
    }

    /**
     * @throws Refusal 412 if somebody arranged something else meanwhile, 422 if a field says nothing we know or the embargo
     *     is no one moment, 428 if the form does not say what it was made from
     */
    public void change(Person me, UUID report, Map<String, String> fields, List<String> targets) {
        TypedEmbargo.Typed read = embargo.read(fields);
        policy.change(
                me,
                report,
                new ReportSettings.Change(
                        urgency(fields),
                        read.changed(),
                        read.until(),
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
        return embargo.read(fields).until();
    }
}
