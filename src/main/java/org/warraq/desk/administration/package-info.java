/** The people of the newsroom, as an admin keeps them. */
@NullMarked
package org.warraq.desk.administration;

import org.jspecify.annotations.NullMarked;
