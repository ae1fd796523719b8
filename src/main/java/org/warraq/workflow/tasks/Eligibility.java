package org.warraq.workflow.tasks;

import org.springframework.stereotype.Component;
import org.warraq.people.Refusal;
import org.warraq.workflow.Task;

/**
 * Says who may take or finish a task, from what the database's views {@code qualified} and {@code barred} say of them. The
 * same views stand behind the list of available tasks and behind the trigger that refuses a wrong decision.
 */
@Component
public class Eligibility {

    /** @throws Refusal 403 with the reason */
    public void requireMayTake(TaskStanding standing) {
        if (!standing.qualified()) {
            throw Refusal.forbidden("role-missing");
        }
        if (standing.barredBy() != null) {
            throw Refusal.forbidden("separation-" + standing.barredBy());
        }
    }

    /** @throws Refusal 403 or 409 with the reason */
    public void requireMayFinish(LockedTask open) {
        Task task = open.task();
        if (task.assignee() == null) {
            throw Refusal.conflict("not-claimed");
        }
        if (!task.isHeldBy(open.actor().id())) {
            throw Refusal.forbidden("not-yours", task.assignee());
        }
        requireMayTake(open.standing());
    }
}
