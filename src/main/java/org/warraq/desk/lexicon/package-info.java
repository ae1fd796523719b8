/** Where names and terms are kept, proposed, decided and brought in and out. */
@NullMarked
package org.warraq.desk.lexicon;

import org.jspecify.annotations.NullMarked;
