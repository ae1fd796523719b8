/** What the diagrams reach of the program: delegates, listeners, and the beans their expressions may ask. */
@NullMarked
package org.warraq.workflow.process;

import org.jspecify.annotations.NullMarked;
