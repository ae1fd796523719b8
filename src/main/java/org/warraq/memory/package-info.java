/** The translation memory: approved pairs of texts, found again when the same or something like it is to be translated. */
@NullMarked
package org.warraq.memory;

import org.jspecify.annotations.NullMarked;
