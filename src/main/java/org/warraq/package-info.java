/** Warraq: the rooms of the house are its sub-packages; see the house plan in the README. */
@NullMarked
package org.warraq;

import org.jspecify.annotations.NullMarked;
