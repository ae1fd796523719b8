/** Reviewing what somebody else translated. */
@NullMarked
package org.warraq.desk.reviewing;

import org.jspecify.annotations.NullMarked;
