/** Reports, their editions, versions and content; import and comparison. */
@NullMarked
package org.warraq.report;

import org.jspecify.annotations.NullMarked;
