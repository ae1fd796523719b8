package org.warraq.people;

import java.util.UUID;

/**
 * A person was disabled, or holds a role or a pair no longer. Published inside the transaction that does it, so that what
 * they can no longer do is taken from them in that same transaction.
 *
 * @param by who did it
 */
public record PersonChanged(UUID personId, UUID by) {}
