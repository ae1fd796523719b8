/** TMX 1.4b files, read and written as streams. */
@NullMarked
package org.warraq.memory.tmx;

import org.jspecify.annotations.NullMarked;
