/** XLIFF 2.1 files: read, held against the standard, and written. What others call is {@link org.warraq.translation.Xliff}. */
@NullMarked
package org.warraq.translation.xliff;

import org.jspecify.annotations.NullMarked;
