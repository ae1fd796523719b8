/** A report as JSON and as a page's form: reading, filtering, its settings. */
@NullMarked
package org.warraq.desk.reports;

import org.jspecify.annotations.NullMarked;
