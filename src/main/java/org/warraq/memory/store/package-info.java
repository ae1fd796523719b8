/** Units as rows: reading, writing in bulk, their identity and details; and making anew what they are found by. */
@NullMarked
package org.warraq.memory.store;

import org.jspecify.annotations.NullMarked;
