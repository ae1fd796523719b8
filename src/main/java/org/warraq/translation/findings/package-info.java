/** What the checks say of an edition: computed, located, dismissed, kept from imports. */
@NullMarked
package org.warraq.translation.findings;

import org.jspecify.annotations.NullMarked;
