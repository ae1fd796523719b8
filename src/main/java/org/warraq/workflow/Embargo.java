package org.warraq.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * {@code ${embargo.of(execution)}}: when an approved report may be out; long past where it has no embargo. From the moment
 * this is asked the report stands as scheduled.
 */
@Component("embargo")
public class Embargo {

    private final Standings standings;

    Embargo(Standings standings) {
        this.standings = standings;
    }

    public Date of(DelegateExecution execution) {
        Instant until = standings.scheduled(Expressions.reportOf(execution)).orElse(Instant.EPOCH);
        return Date.from(until);
    }
}
