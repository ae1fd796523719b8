package org.warraq.web.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of asking for a key.
 *
 * @param at when it was taken: who takes it over later has another time
 * @param earlier what the call was answered before; empty where the key is this call's now
 */
record Claim(Instant at, Optional<Kept> earlier) {}
