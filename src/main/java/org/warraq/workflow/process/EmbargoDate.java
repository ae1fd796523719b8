package org.warraq.workflow.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * {@code ${embargo.of(execution)}}, for rounds that began on an earlier diagram and wait by a timer: a date that never comes.
 * They are released as all others are, when the database says so. From the moment this is asked the report stands as scheduled.
 */
@Component("embargo")
public class EmbargoDate {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final ReleaseWaits waits;

    EmbargoDate(ReleaseWaits waits) {
        this.waits = waits;
    }

    public Date of(DelegateExecution execution) {
        waits.begin(execution);
        return Date.from(NEVER);
    }
}
