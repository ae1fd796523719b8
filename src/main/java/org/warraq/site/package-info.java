/** What readers see: pages and feeds of released reports. */
@NullMarked
package org.warraq.site;

import org.jspecify.annotations.NullMarked;
