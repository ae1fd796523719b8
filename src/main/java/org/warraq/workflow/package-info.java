/** Processes, task list, deadlines. The only room that knows the process engine. */
@NullMarked
package org.warraq.workflow;

import org.jspecify.annotations.NullMarked;
