/** Drafting: pasting, writing and submitting a report in its own language. */
@NullMarked
package org.warraq.desk.drafting;

import org.jspecify.annotations.NullMarked;
