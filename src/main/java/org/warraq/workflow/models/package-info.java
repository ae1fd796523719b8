/** The diagram files, and the rules they must keep before the engine sees them. */
@NullMarked
package org.warraq.workflow.models;

import org.jspecify.annotations.NullMarked;
