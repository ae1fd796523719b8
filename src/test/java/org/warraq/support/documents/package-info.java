/** Documents as the world sends them, whole and damaged, made in code: no file of anybody else's is needed. */
@NullMarked
package org.warraq.support.documents;

import org.jspecify.annotations.NullMarked;
