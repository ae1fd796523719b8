/** What follows from a configuration that does not say it. */
@NullMarked
package org.warraq.database.defaults;

import org.jspecify.annotations.NullMarked;
