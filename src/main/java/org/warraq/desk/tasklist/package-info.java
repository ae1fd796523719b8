/** The task list, and tasks before they are opened. */
@NullMarked
package org.warraq.desk.tasklist;

import org.jspecify.annotations.NullMarked;
