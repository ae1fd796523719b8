package org.warraq.workflow.tasks;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.warraq.report.Urgency;
import org.warraq.workflow.Stage;
import org.warraq.workflow.models.ModelSet;
import org.warraq.workflow.models.ModelStore;

/** How long each stage may take, by the table that is in force. */
@Component
public class Deadlines {

    private final ModelStore models;
    private final AtomicReference<@Nullable Read> read = new AtomicReference<>();

    Deadlines(ModelStore models) {
        this.models = models;
    }

    /** Reading a table takes a while, and a set never changes. */
    private record Read(int set, DeadlineTable table) {}

    public Deadline of(Stage stage, Urgency urgency) {
        return table(models.inForce()).of(stage, urgency);
    }

    private DeadlineTable table(ModelSet set) {
        Read present = read.get();
        if (present == null || present.set() != set.number()) {
            present = new Read(set.number(), new DeadlineTable(set.deadlines()));
            read.set(present);
        }
        return present.table();
    }
}
