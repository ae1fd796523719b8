/** Segments and notes as rows. */
@NullMarked
package org.warraq.translation.store;

import org.jspecify.annotations.NullMarked;
