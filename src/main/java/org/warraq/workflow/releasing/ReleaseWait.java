package org.warraq.workflow.releasing;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.warraq.workflow.rounds.ProcessIds;
import org.warraq.workflow.rounds.ProcessMessages;

/** The wait of an approved report for its release, as the engine has it. */
@Component
class ReleaseWait {

    // The timers of earlier diagrams, see the bean "embargo": all others are due before.
    private static final Date NEVER = Date.from(Instant.parse("9000-01-01T00:00:00Z"));
    private static final int MOST_SAVE_POINTS = 10;

    private final RuntimeService engine;
    private final ManagementService jobs;
    private final SpringProcessEngineConfiguration configuration;

    ReleaseWait(RuntimeService engine, ManagementService jobs, SpringProcessEngineConfiguration configuration) {
        this.engine = engine;
        this.jobs = jobs;
        this.configuration = configuration;
    }

    /**
     * Ends the wait, and releases; all in this transaction, or not at all.
     *
     * @throws IllegalStateException if the round does not wait for its release
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID report) {
        List<Execution> waiting = engine.createExecutionQuery()
                .processInstanceBusinessKey(report.toString())
                .messageEventSubscriptionName(ProcessMessages.RELEASE_DUE)
                .listPage(0, 1);
        if (waiting.isEmpty()) {
            endOnEarlierDiagram(report);
        } else {
            engine.messageEventReceived(
                    ProcessMessages.RELEASE_DUE, waiting.get(0).getId());
        }
    }

    // Rounds finish on the diagram they began with. Earlier ones wait by a timer, and have a save point behind it.
    private void endOnEarlierDiagram(UUID report) {
        ProcessInstance round = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(report.toString())
                .processDefinitionKey(ProcessIds.PUBLISH_REPORT)
                .singleResult();
        List<Job> timers = round == null
                ? List.of()
                : jobs.createJobQuery()
                        .processInstanceId(round.getId())
                        .timers()
                        .duedateHigherThan(NEVER)
                        .list();
        if (round == null || timers.isEmpty()) {
            throw new IllegalStateException("nothing waits for the release");
        }
        timers.forEach(this::execute);
        passSavePoints(round);
    }

    private void passSavePoints(ProcessInstance round) {
        for (int passed = 0; passed < MOST_SAVE_POINTS; passed++) {
            List<Job> next = jobs.createJobQuery()
                    .processInstanceId(round.getId())
                    .messages()
                    .listPage(0, 1);
            if (next.isEmpty()) {
                return;
            }
            next.forEach(this::execute);
        }
    }

    // Not by the service: it would take a failure down in a transaction of its own, which waits for this one.
    private void execute(Job job) {
        configuration
                .getCommandExecutorTxRequired()
                .execute(new ExecuteJobsCmd(job.getId(), new JobFailureCollector(job.getId())));
    }
}
