/** Files of terms: CSV and TBX. */
@NullMarked
package org.warraq.lexicon.exchange;

import org.jspecify.annotations.NullMarked;
