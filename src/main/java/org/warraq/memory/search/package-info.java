/** From a text to the units that are most like it: candidates, their scores, their order; phrases in context. */
@NullMarked
package org.warraq.memory.search;

import org.jspecify.annotations.NullMarked;
