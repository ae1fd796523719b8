/** Releases approved reports as they become due by the database's clock. */
@NullMarked
package org.warraq.workflow.releasing;

import org.jspecify.annotations.NullMarked;
