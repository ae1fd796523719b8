package org.warraq.workflow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code warraq_standing_still}: failed jobs and late releases, as of the asking. */
@Component
class StandingStillMetrics implements MeterBinder {

    private final StandingStill standing;

    StandingStillMetrics(StandingStill standing) {
        this.standing = standing;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("warraq.standing.still", standing, StandingStill::failed)
                .description("Failed jobs and late releases")
                .register(registry);
    }
}
