/** Who asks, and what they call us: whose {@code X-Forwarded-*} are believed, and that no {@code Host} is. */
@NullMarked
package org.warraq.web.proxies;

import org.jspecify.annotations.NullMarked;
