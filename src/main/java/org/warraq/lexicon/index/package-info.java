/** The lexicon in memory: what finds names and terms in a text, and names by how they are spelled. */
@NullMarked
package org.warraq.lexicon.index;

import org.jspecify.annotations.NullMarked;
