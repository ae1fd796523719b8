package org.warraq.journal;

/**
 * The last link of a chain.
 *
 * @param chain {@code journal/<chain>} or {@code version/<report>/<language>}
 * @param sha256 its seal, in hexadecimal
 */
public record ChainHead(String chain, long seq, String sha256) {}
