package org.warraq.workflow.releasing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
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

    // What the bean "embargo" answers is later.
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");
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
        if (round == null || passTimers(round) + passSavePoints(round) == 0) {
            throw new IllegalStateException("nothing waits for the release");
        }
    }

    private int passTimers(ProcessInstance round) {
        List<Job> timers = jobs.createJobQuery().processInstanceId(round.getId()).timers().list().stream()
                .filter(ReleaseWait::isEmbargo)
                .toList();
        timers.forEach(this::execute);
        return timers.size();
    }

    // Dated never, or by a node of an earlier version.
    private static boolean isEmbargo(Job timer) {
        Instant due = timer.getDuedate().toInstant();
        return TimerCatchIntermediateEventJobHandler.TYPE.equals(((JobEntity) timer).getJobHandlerType())
                && (due.isAfter(NEVER)
                        || due.isBefore(ClockUtil.getCurrentTime().toInstant()));
    }

    private int passSavePoints(ProcessInstance round) {
        int passed = 0;
        Optional<Job> next = savePoint(round);
        while (next.isPresent() && passed < MOST_SAVE_POINTS) {
            execute(next.get());
            passed++;
            next = savePoint(round);
        }
        return passed;
    }

    private Optional<Job> savePoint(ProcessInstance round) {
        return jobs.createJobQuery().processInstanceId(round.getId()).messages().listPage(0, 1).stream()
                .findFirst();
    }

    // Not by the service: it would take a failure down in a transaction of its own, which waits for this one.
    private void execute(Job job) {
        configuration
                .getCommandExecutorTxRequired()
                .execute(new ExecuteJobsCmd(job.getId(), new JobFailureCollector(job.getId())));
    }
}
