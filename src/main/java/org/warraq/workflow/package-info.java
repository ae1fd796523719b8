/**
 * Processes, task list, deadlines. The only room that knows the process engine.
 *
 * <p>Triggers on its tables. On {@code decision}: the guards {@code decision_is_allowed} and
 * {@code decision_leaves_nothing_open}, and {@code decision_approves}
 * and {@code decision_takes_part}, which write approvals and who had which part; on {@code approval} the guard
 * {@code approval_is_of_an_approval}; on {@code report}: {@code wait_is_another}, by which a failed release is
 * forgotten; on {@code release_order}: the guard {@code release_order_is_allowed}; on {@code task}: the guard
 * {@code task_is_of_its_round}, {@code task_keeps_time} and {@code task_is_told}; on {@code withdrawal_request}: the
 * guard {@code request_is_allowed}, and {@code request_takes_part}; on {@code model_set}: the guard
 * {@code model_set_is_an_admins}, and {@code model_set_is_told}. And on tables of rooms below, who had which part again:
 * {@code segment_takes_part}, {@code segment_change_takes_part}, {@code taking_takes_part}.
 */
@NullMarked
package org.warraq.workflow;

import org.jspecify.annotations.NullMarked;
