/** Reading the journal: as a page of sentences and as JSON. */
@NullMarked
package org.warraq.desk.journal;

import org.jspecify.annotations.NullMarked;
