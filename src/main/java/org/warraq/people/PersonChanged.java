package org.warraq.people;

import java.util.UUID;

/**
 * A person was disabled, or holds a role or a pair no longer. Published inside the transaction that does it; whoever locks
 * reports because of it waits until after its commit, as reports are locked before people everywhere.
 *
 * @param by who did it
 */
public record PersonChanged(UUID personId, UUID by) {}
