package org.warraq.desk.reports;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.warraq.desk.FormChoice;
import org.warraq.desk.FormId;
import org.warraq.desk.FormVersion;
import org.warraq.people.Refusal;
import org.warraq.report.Urgency;
import org.warraq.workflow.ReportSettings;

/** Reads what forms say about urgency and embargo; times are those of the newsroom's clock. */
@Component
public class SettingsForm {

    private final TypedEmbargo embargo;

    SettingsForm(TypedEmbargo embargo) {
        this.embargo = embargo;
    }

    /** @throws Refusal 422 if a field says nothing we know, or the embargo is no one moment, or past */
    public ReportSettings.Change change(Map<String, String> typed) {
        TypedEmbargo.Typed read = embargo.read(typed);
        String urgency = typed.get("urgency");
        return new ReportSettings.Change(
                urgency == null ? null : FormChoice.parse(Urgency.class, "urgency", urgency),
                read.changed(),
                read.until(),
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
