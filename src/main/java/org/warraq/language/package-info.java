/** Languages and scripts: direction, digits, dates, normalisation, sentences, words and stems. Knows nothing else of ours. */
@NullMarked
package org.warraq.language;

import org.jspecify.annotations.NullMarked;
