package org.warraq.workflow.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.warraq.report.ReportProgress;

/**
 * {@code ${embargo.of(execution)}}: when an approved report may be out; long past where it has no embargo. From the moment
 * this is asked the report stands as scheduled.
 */
@Component("embargo")
public class EmbargoDate {

    private final ReportProgress standings;

    EmbargoDate(ReportProgress standings) {
        this.standings = standings;
    }

    public Date of(DelegateExecution execution) {
        Instant until =
                standings.scheduled(ExecutionVariables.reportOf(execution)).orElse(Instant.EPOCH);
        return Date.from(until);
    }
}
