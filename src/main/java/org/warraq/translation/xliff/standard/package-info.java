/**
 * XLIFF 2.1 as the standard has it: the tree, its grammar, and one rule per constraint, each problem with line and
 * column.
 */
@NullMarked
package org.warraq.translation.xliff.standard;

import org.jspecify.annotations.NullMarked;
