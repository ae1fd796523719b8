/**
 * The translation memory: approved pairs of texts, found again when the same or something like it is to be translated.
 *
 * <p>Triggers on its tables: {@code block_is_packed} on {@code memory_block}.
 */
@NullMarked
package org.warraq.memory;

import org.jspecify.annotations.NullMarked;
