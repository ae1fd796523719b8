/** The quality checks, one class each. What others call is {@link org.warraq.translation.Checks}. */
@NullMarked
package org.warraq.translation.checks;

import org.jspecify.annotations.NullMarked;
