package org.warraq.memory.search;

import java.util.Arrays;

/**
 * The Levenshtein distance between two sequences of tokens that are small numbers. 64 tokens at a time: a column of the matrix
 * is kept as where it rises and where it falls (Myers 1999; Hyyrö 2003), in as many words as are needed.
 */
final class Levenshtein {

    private static final int WORD = 64;

    private final int length;
    private final int words;
    // where each token of what is asked stands, one bit a place: an open hash, of which a quarter is used at most
    private final int shift;
    private final int[] slotToken;
    private final long[] slotPlaces;
    private final long[] rises;
    private final long[] falls;

    Levenshtein(char[] asked) {
        length = asked.length;
        words = (length + WORD - 1) / WORD;
        shift = Integer.numberOfLeadingZeros(4 * length | 1) - 1;
        slotToken = new int[1 << (Integer.SIZE - shift)];
        slotPlaces = new long[slotToken.length * words];
        rises = new long[words];
        falls = new long[words];
        for (int i = 0; i < length; i++) {
            int slot = slot(asked[i]);
            slotToken[slot] = asked[i] + 1;
            slotPlaces[slot * words + i / WORD] |= 1L << i;
        }
    }

    /** @return anything greater than {@code most} where it is greater */
    int to(char[] other, int most) {
        if (length == 0 || other.length == 0) {
            return Math.max(length, other.length);
        }
        Arrays.fill(rises, -1L);
        Arrays.fill(falls, 0);
        int distance = length;
        // a column more makes it smaller by one at most
        for (int i = 0; i < other.length && distance - (other.length - i) <= most; i++) {
            distance += column(slot(other[i]) * words);
        }
        return distance;
    }

    /** @return by how much the last row of the column differs from that of the one before */
    private int column(int places) {
        // the row above the first grows with every column
        int step = 1;
        for (int word = 0; word < words; word++) {
            step = word(word, slotPlaces[places + word], step);
        }
        return step;
    }

    private int word(int word, long places, int step) {
        long rising = rises[word];
        long falling = falls[word];
        long down = places | falling;
        long equal = step < 0 ? places | 1 : places;
        long zero = (((equal & rising) + rising) ^ rising) | equal;
        long right = falling | ~(zero | rising);
        long left = rising & zero;
        long last = word == words - 1 ? 1L << (length - 1) : Long.MIN_VALUE;
        int next = (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
        right = right << 1 | (step > 0 ? 1 : 0);
        left = left << 1 | (step < 0 ? 1 : 0);
        rises[word] = left | ~(down | right);
        falls[word] = right & down;
        return next;
    }

    // Knuth's multiplicative hashing, of which the highest bits are the best
    private int slot(char token) {
        int slot = (token * 0x9E3779B9) >>> shift;
        while (slotToken[slot] != 0 && slotToken[slot] != token + 1) {
            slot = (slot + 1) & (slotToken.length - 1);
        }
        return slot;
    }
}
