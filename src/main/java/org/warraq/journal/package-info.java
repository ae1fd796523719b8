/** The append-only record of who did what, when, to which version: append and verify. */
@NullMarked
package org.warraq.journal;

import org.jspecify.annotations.NullMarked;
