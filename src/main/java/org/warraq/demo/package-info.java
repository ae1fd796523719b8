/** The demo newsroom of a first start: its people and reports, made through the same verbs everybody uses. */
@NullMarked
package org.warraq.demo;

import org.jspecify.annotations.NullMarked;
