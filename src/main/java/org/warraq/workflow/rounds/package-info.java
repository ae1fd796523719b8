/** Where a report stands in its round, and the names that code and diagrams share. */
@NullMarked
package org.warraq.workflow.rounds;

import org.jspecify.annotations.NullMarked;
