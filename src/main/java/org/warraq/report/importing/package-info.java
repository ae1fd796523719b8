/**
 * Takes texts apart. {@code Decoding} and {@code Lines} make paragraphs of a file of plain text; {@code Anatomy} makes a
 * report of paragraphs, whatever file they came from, by asking one recogniser after the other.
 */
@NullMarked
package org.warraq.report.importing;

import org.jspecify.annotations.NullMarked;
