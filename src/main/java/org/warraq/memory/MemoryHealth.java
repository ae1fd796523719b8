package org.warraq.memory;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.warraq.memory.store.IndexRenewal;

/** The memory answers while its index is made anew; whoever looks after the node may want to know that it is. */
@Component("memoryHealthIndicator")
class MemoryHealth extends AbstractHealthIndicator {

    private final IndexRenewal renewal;

    MemoryHealth(IndexRenewal renewal) {
        super("The memory does not answer");
        this.renewal = renewal;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        renewal.percentDone().ifPresent(done -> health.withDetail("index", "being made anew, " + done + "%"));
    }
}
