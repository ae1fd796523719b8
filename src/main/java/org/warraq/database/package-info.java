/**
 * The two data sources over one PostgreSQL: the owner migrates, the application works. Where no server is configured, an
 * embedded one is started in {@code WARRAQ_HOME}. Knows nothing else of ours.
 *
 * <p>So many files: whatever starts, looks at, saves or restores a database needs the passwords of both roles, and those are shown
 * to no other package.
 */
@NullMarked
package org.warraq.database;

import org.jspecify.annotations.NullMarked;
