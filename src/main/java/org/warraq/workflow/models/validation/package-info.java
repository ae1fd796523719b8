/** What diagrams and decision tables have to hold to: one validator for each rule, behind the engine's own interface. */
@NullMarked
package org.warraq.workflow.models.validation;

import org.jspecify.annotations.NullMarked;
