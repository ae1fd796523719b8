/**
 * Releases: the exact versions made public together.
 *
 * <p>A trigger on {@code release}: the guard {@code release_is_not_early}.
 */
@NullMarked
package org.warraq.publication;

import org.jspecify.annotations.NullMarked;
