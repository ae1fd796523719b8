/**
 * The two data sources over one PostgreSQL: the owner migrates, the application works. Where no server is configured, an
 * embedded one is started in {@code WARRAQ_HOME}. Knows nothing else of ours.
 */
@NullMarked
package org.warraq.database;

import org.jspecify.annotations.NullMarked;
