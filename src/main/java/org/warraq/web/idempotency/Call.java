package org.warraq.web.idempotency;

import java.util.UUID;

/**
 * A request that must not be done twice.
 *
 * @param key what its sender calls it
 * @param digest SHA-256 of query and body: two calls are the same only with the same
 */
record Call(UUID personId, String method, String path, String key, byte[] digest) {}
