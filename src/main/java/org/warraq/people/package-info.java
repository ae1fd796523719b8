/**
 * Who works here: people, their roles and language pairs, and how they are told that they may not.
 *
 * <p>Triggers on its tables: {@code person_is_told} on {@code person}.
 */
@NullMarked
package org.warraq.people;

import org.jspecify.annotations.NullMarked;
