/** Who is asking: sessions, tokens, page tokens against forged requests, response headers. */
@NullMarked
package org.warraq.web.security;

import org.jspecify.annotations.NullMarked;
