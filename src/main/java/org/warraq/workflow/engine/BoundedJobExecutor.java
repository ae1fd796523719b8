package org.warraq.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/** Takes few jobs at a time, however busy: backing off, the engine takes ever more, and a node that dies would keep them all. */
final class BoundedJobExecutor extends DefaultJobExecutor {

    static final int AT_ONCE = 3;

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int numJobs) {
        return new AcquireJobsCmd(this, Math.min(numJobs, AT_ONCE));
    }
}
