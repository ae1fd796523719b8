/** What makes texts findable: keys, marks, and the blocks of rows they are packed into. */
@NullMarked
package org.warraq.memory.index;

import org.jspecify.annotations.NullMarked;
