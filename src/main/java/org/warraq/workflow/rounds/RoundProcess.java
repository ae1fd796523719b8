package org.warraq.workflow.rounds;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.report.Report;

/** Starts the process of a round. The caller holds the report's lock. */
@Component
public class RoundProcess {

    private final RuntimeService engine;
    private final RoundStore rounds;

    RoundProcess(RuntimeService engine, RoundStore rounds) {
        this.engine = engine;
        this.rounds = rounds;
    }

    /** @param process its key, see {@link ProcessIds} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String process, Report report) {
        ProcessInstance running = engine.startProcessInstanceByKey(
                process,
                report.id().toString(),
                Map.of(ProcessVariables.REPORT_ID, report.id().toString()));
        rounds.runsOn(report, process, running.getProcessDefinitionId());
    }
}
