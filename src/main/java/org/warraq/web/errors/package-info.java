/** How a no is told: to programs as a problem document, to people as a page, to both in their language. */
@NullMarked
package org.warraq.web.errors;

import org.jspecify.annotations.NullMarked;
