/** Approving: all languages beside each other, and what is decided about them. */
@NullMarked
package org.warraq.desk.approving;

import org.jspecify.annotations.NullMarked;
