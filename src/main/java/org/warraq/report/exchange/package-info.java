/**
 * Reports as files: for each format its reader and its writer side by side. A reader makes paragraphs of any file, and the
 * very content of a file this room has written; what a paragraph is in a report, {@code importing} decides.
 */
@NullMarked
package org.warraq.report.exchange;

import org.jspecify.annotations.NullMarked;
