package org.warraq.lexicon;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term as a file has it.
 *
 * @param id ours, where the file came from us
 * @param line where it begins
 */
public record Incoming(@Nullable UUID id, Particulars what, int line) {}
