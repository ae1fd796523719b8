package org.warraq.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.jobexecutor.BackoffJobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.junit.jupiter.api.Test;

class IdleJobsTest {

    @Test
    void nodeWithNothingToDoLooksForJobsEverMoreSeldomButEverySecond() {
        BackoffJobAcquisitionStrategy pace = new BackoffJobAcquisitionStrategy(EngineConfiguration.executor());
        long before = 0;
        for (int look = 0; look < 10; look++) {
            pace.reconfigure(new JobAcquisitionContext());
            assertThat(pace.getWaitTime()).isPositive().isGreaterThanOrEqualTo(before);
            before = pace.getWaitTime();
        }
        assertThat(before).isEqualTo(1_000);
    }
}
