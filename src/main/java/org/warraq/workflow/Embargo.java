package org.warraq.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.warraq.report.Reports;

/** {@code ${embargo.of(execution)}}: when the report may be out; long past where it has no embargo. */
@Component("embargo")
public class Embargo {

    private final Reports reports;

    Embargo(Reports reports) {
        this.reports = reports;
    }

    public Date of(DelegateExecution execution) {
        Instant until = reports.get(Expressions.reportOf(execution)).embargoUntil();
        return Date.from(until == null ? Instant.EPOCH : until);
    }
}
