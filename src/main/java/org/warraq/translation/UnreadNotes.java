package org.warraq.translation;

import java.time.Instant;

/**
 * What others have said since somebody last looked, as far as it is not settled.
 *
 * @param number of messages, at least one
 * @param newest when the last of them was written
 */
public record UnreadNotes(int number, Instant newest) {}
