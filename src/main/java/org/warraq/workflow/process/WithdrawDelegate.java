package org.warraq.workflow.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.warraq.journal.Chain;
import org.warraq.journal.Entry;
import org.warraq.journal.Journal;
import org.warraq.memory.Memory;
import org.warraq.publication.Releases;
import org.warraq.report.Report;
import org.warraq.report.ReportProgress;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.workflow.rounds.ProcessMessages;

/** {@code ${withdraw}}: takes the report from readers, and ends a round that is running. */
@Component("withdraw")
public class WithdrawDelegate implements JavaDelegate {

    private final Reports reports;
    private final Releases releases;
    private final ReportProgress standings;
    private final Journal journal;
    private final Memory memory;
    private final RuntimeService engine;

    WithdrawDelegate(
            Reports reports,
            Releases releases,
            ReportProgress standings,
            Journal journal,
            Memory memory,
            // the engine's configuration knows this bean, and this bean the engine
            @Lazy RuntimeService engine) {
        this.reports = reports;
        this.releases = releases;
        this.standings = standings;
        this.journal = journal;
        this.memory = memory;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Report report = reports.lock(ExecutionVariables.reportOf(execution));
        engine.createMessageCorrelation(ProcessMessages.SPIKE)
                .processInstanceBusinessKey(report.id().toString())
                .correlateAllWithResult();
        releases.withdraw(report);
        memory.distrust(report.id());
        standings.report(report.id(), ReportState.WITHDRAWN);
        journal.append(Chain.of(report.id()), Entry.itself("withdrawn"));
    }
}
