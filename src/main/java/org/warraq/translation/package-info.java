/** Segments: the units of translation inside an edition, their states and their origin. */
@NullMarked
package org.warraq.translation;

import org.jspecify.annotations.NullMarked;
