/** The same POST sent twice does its work once. */
@NullMarked
package org.warraq.web.idempotency;

import org.jspecify.annotations.NullMarked;
