/** Trials of minutes, each by a named command: {@code mvn -q test -Ptrial -Dtest=ClockTrial}. They print what they saw. */
@NullMarked
package org.warraq.trial;

import org.jspecify.annotations.NullMarked;
