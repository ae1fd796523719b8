/** The translation memory at the desk: searching it, looking after it, files in and out. */
@NullMarked
package org.warraq.desk.memory;

import org.jspecify.annotations.NullMarked;
