/** Names and terms: the authority records a newsroom keeps. */
@NullMarked
package org.warraq.lexicon;

import org.jspecify.annotations.NullMarked;
