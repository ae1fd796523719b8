/** People who try at random what they may and what they may not, and a model of what must hold whatever they do. */
@NullMarked
package org.warraq.workflow.sequences;

import org.jspecify.annotations.NullMarked;
