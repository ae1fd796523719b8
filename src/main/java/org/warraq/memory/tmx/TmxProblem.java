package org.warraq.memory.tmx;

/**
 * Why something in a TMX file is not taken.
 *
 * @param line from 1, as the column; 0 where the reader cannot tell
 * @param reason a key in the message files, under {@code memory.tmx.}
 * @param argument what the message is about; empty if nothing
 */
public record TmxProblem(int line, int column, String reason, String argument) {}
