/** Segments, the units of translation inside an edition, and the checks on what is written in them. */
@NullMarked
package org.warraq.translation;

import org.jspecify.annotations.NullMarked;
