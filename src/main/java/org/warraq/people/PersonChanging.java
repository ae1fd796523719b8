package org.warraq.people;

import java.util.UUID;

/**
 * A person is about to change. Published inside the transaction, before their row is locked: whoever will have to take
 * something from them ({@link PersonChanged}) locks now what is locked before people, so that nobody waits for each other.
 */
public record PersonChanging(UUID personId) {}
