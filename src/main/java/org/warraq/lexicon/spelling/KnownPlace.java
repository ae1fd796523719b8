package org.warraq.lexicon.spelling;

/** Where a name stands in a text that is known, whoever knows it; offsets in UTF-16 units, {@code end} behind the last. */
public record KnownPlace(int start, int end) {}
