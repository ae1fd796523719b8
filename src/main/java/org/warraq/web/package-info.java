/** Layout, security, locale and errors of everything served over HTTP. */
@NullMarked
package org.warraq.web;

import org.jspecify.annotations.NullMarked;
