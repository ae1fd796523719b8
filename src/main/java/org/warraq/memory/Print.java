package org.warraq.memory;

/** A text's stems, words and tokens as written, two bytes of hash for each: enough to say "surely not like that one". */
record Print(byte[] stems, byte[] words, byte[] verbatim) {}
