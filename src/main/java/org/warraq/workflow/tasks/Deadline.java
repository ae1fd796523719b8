package org.warraq.workflow.tasks;

import java.time.Duration;
import org.warraq.people.Role;

/**
 * What the table {@code deadlines.dmn} says of a stage and an urgency.
 *
 * @param allowed from the task's appearance to its due time
 * @param escalateAfter from the task's appearance to its escalation
 */
public record Deadline(Duration allowed, Duration escalateAfter, Role escalateTo) {}
