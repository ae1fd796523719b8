/** Which sentence of a source stands where after a change, and which target goes with it. */
@NullMarked
package org.warraq.translation.alignment;

import org.jspecify.annotations.NullMarked;
