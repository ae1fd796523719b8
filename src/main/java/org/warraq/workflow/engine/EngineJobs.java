package org.warraq.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the engine's jobs from when the application has started until its requests have ended: before the engine, the pool
 * and the database go.
 */
@Component
class EngineJobs implements SmartLifecycle {

    private final JobExecutor executor;
    private final EngineClock clock;

    EngineJobs(SpringProcessEngineConfiguration engine, EngineClock clock) {
        this.executor = engine.getJobExecutor();
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Override
    public void start() {
        // or a timer could go off by this machine's clock before the first look at the database's
        clock.synchronise();
        executor.start();
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    /** Not with the other beans: the web server comes after them. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** Web servers stop in higher phases, so before. */
    @Override
    public int getPhase() {
        return 0;
    }
}
