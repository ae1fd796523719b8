/** The process of an embedded PostgreSQL, and how it is started once more. */
@NullMarked
package org.warraq.database.embedded;

import org.jspecify.annotations.NullMarked;
