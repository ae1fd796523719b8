package org.warraq.workflow.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.report.ReportProgress;
import org.warraq.report.ReportState;
import org.warraq.workflow.rounds.ReleaseExpected;

/** Where a round comes to wait for its release, its report stands as scheduled, and is looked at at once. */
@Component
class ReleaseWaits {

    private final ReportProgress standings;
    private final ApplicationEventPublisher events;

    ReleaseWaits(ReportProgress standings, ApplicationEventPublisher events) {
        this.standings = standings;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(DelegateExecution execution) {
        UUID report = ExecutionVariables.reportOf(execution);
        standings.report(report, ReportState.SCHEDULED);
        events.publishEvent(new ReleaseExpected(report));
    }
}
