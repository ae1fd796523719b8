/** Both event streams: of the task list, and of an edition that is being written. */
@NullMarked
package org.warraq.desk.live;

import org.jspecify.annotations.NullMarked;
