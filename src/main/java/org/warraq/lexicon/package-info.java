/**
 * What people, places, organisations and things are called: the names authority and the terms.
 *
 * <p>Triggers on its tables: {@code lexicon_is_told} on {@code lexicon_entry}.
 */
@NullMarked
package org.warraq.lexicon;

import org.jspecify.annotations.NullMarked;
