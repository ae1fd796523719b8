/** Starts the process engine and keeps it running: configuration, clock, jobs, health, its own tables. */
@NullMarked
package org.warraq.workflow.engine;

import org.jspecify.annotations.NullMarked;
