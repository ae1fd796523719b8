package org.warraq.workflow;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.warraq.people.Role;
import org.warraq.report.Urgency;

@Component
class Deadlines {
    Deadline of(Stage stage, Urgency urgency) {
        return new Deadline(Duration.ofHours(4), Duration.ofHours(6), Role.EDITOR);
    }
}
