/** Where people sit: task list, drafting, translating, reviewing, approving, history, administration. */
@NullMarked
package org.warraq.desk;

import org.jspecify.annotations.NullMarked;
