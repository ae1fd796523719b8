/** One's own account: who one is, password, tokens; and how one comes in for the first time. */
@NullMarked
package org.warraq.desk.account;

import org.jspecify.annotations.NullMarked;
