/** What readers see: pages and feeds of released reports, and nothing else. */
@NullMarked
package org.warraq.site;

import org.jspecify.annotations.NullMarked;
