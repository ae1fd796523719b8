/** Translating: a report and its translation side by side. */
@NullMarked
package org.warraq.desk.translating;

import org.jspecify.annotations.NullMarked;
