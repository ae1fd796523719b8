/** Releases: the exact versions made public together. */
@NullMarked
package org.warraq.publication;

import org.jspecify.annotations.NullMarked;
