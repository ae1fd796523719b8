/** The task list's rows: written by the engine's listeners, locked, completed stage by stage, moved by deadlines. */
@NullMarked
package org.warraq.workflow.tasks;

import org.jspecify.annotations.NullMarked;
