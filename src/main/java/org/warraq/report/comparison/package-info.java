/** How contents are compared and merged: words, moved paragraphs, and what becomes of two versions of one text. */
@NullMarked
package org.warraq.report.comparison;

import org.jspecify.annotations.NullMarked;
