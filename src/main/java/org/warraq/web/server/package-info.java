/** What the web server itself is told: how long and how much it waits for whoever sends. */
@NullMarked
package org.warraq.web.server;

import org.jspecify.annotations.NullMarked;
