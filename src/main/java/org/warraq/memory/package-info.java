/** Translation memory: approved source and target pairs kept for reuse. */
@NullMarked
package org.warraq.memory;

import org.jspecify.annotations.NullMarked;
