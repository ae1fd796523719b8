/** How names are spelled: words in a text, what is written onto them, and how alike two spellings are. */
@NullMarked
package org.warraq.lexicon.spelling;

import org.jspecify.annotations.NullMarked;
