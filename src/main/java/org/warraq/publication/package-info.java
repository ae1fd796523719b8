/**
 * Releases: the exact versions made public together.
 *
 * <p>A trigger on {@code release}: the guard {@code release_is_not_early}; on {@code release_closing}: the guard
 * {@code closing_is_allowed}; on {@code release_edition}: {@code edition_tells}, which keeps what an edition is to its
 * readers.
 */
@NullMarked
package org.warraq.publication;

import org.jspecify.annotations.NullMarked;
