/** Who works here: people, their roles and language pairs, and how they are told that they may not. */
@NullMarked
package org.warraq.people;

import org.jspecify.annotations.NullMarked;
