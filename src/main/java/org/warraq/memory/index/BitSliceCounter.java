package org.warraq.memory.index;

import java.util.Arrays;
import java.util.List;

/**
 * Counts how many of some marks each text of a block bears: 64 texts at a time, a word for each binary digit of their counts.
 * A mark that comes several times counts as often.
 * One is used for many blocks, one after the other.
 */
public final class BitSliceCounter {

    private final long[] carry;
    /** For every digit, the lowest first, a bit for each text */
    private final long[][] counts;

    private final long[] reached;

    /** Takes in a text that bears enough. */
    public interface Found {
        void text(int place, int count);
    }

    /**
     * @param texts how many a block has at most
     * @param marks how many slices there are at most
     */
    public BitSliceCounter(int texts, int marks) {
        carry = new long[words(texts)];
        counts = new long[digits(marks)][carry.length];
        reached = new long[carry.length];
    }

    private static int words(int texts) {
        return (texts + Long.SIZE - 1) / Long.SIZE;
    }

    private static int digits(int marks) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(marks);
    }

    /**
     * Finds the texts that bear so many of the marks at least, which are one or more.
     *
     * @param texts how many the block has; a slice may know of more
     */
    public void count(int texts, List<BitSlice> slices, int least, Found found) {
        int words = words(texts);
        int digits = digits(slices.size());
        if (least > slices.size()) {
            return;
        }
        for (int digit = 0; digit < digits; digit++) {
            Arrays.fill(counts[digit], 0, words, 0);
        }
        slices.forEach(slice -> add(slice, words));
        reach(least, words, digits);
        for (int word = 0; word < words; word++) {
            for (long left = reached[word]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                found.text(word * Long.SIZE + bit, count(word, bit, digits));
            }
        }
    }

    private void add(BitSlice slice, int words) {
        slice.read(carry, words);
        boolean carries = true;
        for (int digit = 0; carries; digit++) {
            carries = add(counts[digit], carry, words) != 0;
        }
    }

    // kept this plain for the compiler, which then takes several words at once
    private static long add(long[] digit, long[] carry, int words) {
        long any = 0;
        for (int word = 0; word < words; word++) {
            long both = digit[word] & carry[word];
            digit[word] ^= carry[word];
            carry[word] = both;
            any |= both;
        }
        return any;
    }

    // compared digit by digit, the lowest first: a higher one decides over all below
    private void reach(int least, int words, int digits) {
        Arrays.fill(reached, 0, words, -1L);
        for (int digit = 0; digit < digits; digit++) {
            compare(counts[digit], (least >>> digit & 1) == 1, words);
        }
    }

    private void compare(long[] count, boolean one, int words) {
        for (int word = 0; word < words; word++) {
            reached[word] = one ? reached[word] & count[word] : reached[word] | count[word];
        }
    }

    private int count(int word, int bit, int digits) {
        int count = 0;
        for (int digit = 0; digit < digits; digit++) {
            count |= (int) (counts[digit][word] >>> bit & 1) << digit;
        }
        return count;
    }
}
