package org.warraq.translation.xliff;

/** A sentence of ours and the part it is of. */
record OurSentence(String part, XliffDocument.Sentence sentence) {}
