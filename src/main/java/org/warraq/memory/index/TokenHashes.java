package org.warraq.memory.index;

/** A text's stems, words and tokens as written, two bytes of hash for each: enough to say "surely not like that one". */
public record TokenHashes(byte[] stems, byte[] words, byte[] verbatim) {}
