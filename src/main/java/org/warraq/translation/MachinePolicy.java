package org.warraq.translation;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.warraq.people.Refusal;
import org.warraq.report.Report;

/** What may be sent to a machine: nothing of a report under embargo, unless {@code warraq.machine.embargoed} says so. */
@Component
public class MachinePolicy {

    private final boolean embargoed;

    MachinePolicy(Environment environment) {
        this.embargoed = environment.getProperty("warraq.machine.embargoed", Boolean.class, false);
    }

    /** @throws Refusal 409 if the report is under embargo and must not leave the house */
    public void require(Report report) {
        if (!mayLeave(report)) {
            throw Refusal.conflict("machine-embargo");
        }
    }

    /** By the database's clock, as the report was read. */
    public boolean mayLeave(Report report) {
        return embargoed
                || report.embargoUntil() == null
                || !report.embargoUntil().isAfter(report.readAt());
    }
}
