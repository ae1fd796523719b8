package org.warraq.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Counts how many of some marks each text of a block bears: 64 texts at a time, a word for each
 * binary digit of their counts.
 */
final class Tally {

    private final int texts;
    /** For every digit, the lowest first, a bit for each text */
    private final long[][] counts;

    private final long[] carry;

    /**
     * @param texts how many the block has
     * @param marks how many slices there are at most
     */
    Tally(int texts, int marks) {
        this.texts = texts;
        carry = new long[(texts + Long.SIZE - 1) / Long.SIZE];
        counts = new long[Integer.SIZE - Integer.numberOfLeadingZeros(marks)][carry.length];
    }

    /** @param slice see {@link Slice} */
    void add(byte[] slice) {
        Slice.read(slice, texts, carry);
        boolean carries = true;
        for (int digit = 0; carries && digit < counts.length; digit++) {
            carries = add(counts[digit], carry) != 0;
        }
    }

    // kept this plain for the compiler, which then takes several words at once
    private static long add(long[] digit, long[] carry) {
        long any = 0;
        for (int word = 0; word < carry.length; word++) {
            long both = digit[word] & carry[word];
            digit[word] ^= carry[word];
            carry[word] = both;
            any |= both;
        }
        return any;
    }

    /** The places of the texts that bear so many at least, which are one or more, and fewer than so many. */
    IntStream places(int least, int end) {
        long[] reached = reached(least);
        long[] beyond = reached(end);
        Arrays.setAll(reached, word -> reached[word] & ~beyond[word]);
        return BitSet.valueOf(reached).stream();
    }

    // compared digit by digit, the lowest first: a higher one decides over all below
    private long[] reached(int least) {
        long[] reached = new long[carry.length];
        if (least >>> counts.length == 0) {
            Arrays.fill(reached, -1L);
            for (int digit = 0; digit < counts.length; digit++) {
                long[] count = counts[digit];
                boolean one = (least >>> digit & 1) == 1;
                Arrays.setAll(reached, word -> one ? reached[word] & count[word] : reached[word] | count[word]);
            }
        }
        return reached;
    }
}
