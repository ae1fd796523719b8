package org.warraq.lexicon;

/** Published inside the transaction that changes a record: this node reads the lexicon again once it is committed. */
record LexiconChanged() {}
