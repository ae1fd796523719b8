/**
 * Processes, task list, deadlines. The only room that knows the process engine.
 *
 * <p>Triggers on its tables. On {@code decision}: the guard {@code decision_is_allowed}, and {@code decision_approves} and
 * {@code decision_takes_part}, which write approvals and who had which part; on {@code task}: {@code task_keeps_time} and
 * {@code task_is_told}; on {@code report}: {@code wait_is_another}, by which a failed
 * release is forgotten; on {@code release_order}: the guard {@code release_order_is_allowed}.
 */
@NullMarked
package org.warraq.workflow;

import org.jspecify.annotations.NullMarked;
