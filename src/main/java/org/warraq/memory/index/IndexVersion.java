package org.warraq.memory.index;

/**
 * By which rules texts are made findable. It is written beside what is made by them, and what an older version made is made
 * anew in the background.
 */
public final class IndexVersion {

    /** Goes up by one whenever tokens, stems, length classes or anything in {@link TextSignature} come out otherwise than before. */
    public static final int CURRENT = 1;

    private IndexVersion() {}
}
