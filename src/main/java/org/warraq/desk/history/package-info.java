/** Reports as they stand and as they came about: lanes, versions, journals. */
@NullMarked
package org.warraq.desk.history;

import org.jspecify.annotations.NullMarked;
