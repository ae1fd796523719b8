/** What follows for a node from whether the database answers: its pool, its health, what it tells. */
@NullMarked
package org.warraq.database.watch;

import org.jspecify.annotations.NullMarked;
