/**
 * Languages and scripts: direction, digits, dates, normalisation, sentences, words and stems; hashes of
 * texts, keys of values. Knows nothing else of ours.
 */
@NullMarked
package org.warraq.language;

import org.jspecify.annotations.NullMarked;
