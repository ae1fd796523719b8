/** What people, places, organisations and things are called: the names authority and the terms. */
@NullMarked
package org.warraq.lexicon;

import org.jspecify.annotations.NullMarked;
