/** Units as rows: reading, writing in bulk, their identity and details. */
@NullMarked
package org.warraq.memory.store;

import org.jspecify.annotations.NullMarked;
