/** Measures, run only when asked for: {@code mvn -q test -Pbenchmark -Dtest=…}. */
@NullMarked
package org.warraq.benchmark;

import org.jspecify.annotations.NullMarked;
