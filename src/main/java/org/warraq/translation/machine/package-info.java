/** Programs outside that propose translations. What others call is {@link org.warraq.translation.Machine}. */
@NullMarked
package org.warraq.translation.machine;

import org.jspecify.annotations.NullMarked;
