package org.warraq.lexicon;

/** Published inside the transaction that changes records, before each change: this node reads the lexicon again. */
record LexiconChanging() {}
