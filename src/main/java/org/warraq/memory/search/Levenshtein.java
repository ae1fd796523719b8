package org.warraq.memory.search;

import java.util.Arrays;

/**
 * The Levenshtein distance between two sequences of tokens that are small numbers. 64 tokens at a time: a column of the matrix
 * is kept as where it rises and where it falls (Myers 1999; Hyyrö 2003), in as many words as are needed.
 */
final class Levenshtein {

    private static final int WORD = 64;
    private static final int NONE = -1;

    private final int length;
    private final int words;
    // where each token of what is asked stands: an open hash, of which a quarter is used at most, to a chain of words
    // with one
    // bit a place. Words a token does not stand in are not kept: memory grows with the text, not with its square.
    private final int shift;
    private final int[] slotToken;
    private final int[] slotFirst;
    private final int[] placesWord;
    private final long[] places;
    private final int[] placesNext;
    private final long[] rises;
    private final long[] falls;

    Levenshtein(char[] asked) {
        length = asked.length;
        words = (length + WORD - 1) / WORD;
        shift = Integer.numberOfLeadingZeros(4 * length | 1) - 1;
        slotToken = new int[1 << (Integer.SIZE - shift)];
        slotFirst = new int[slotToken.length];
        placesWord = new int[length];
        places = new long[length];
        placesNext = new int[length];
        rises = new long[words];
        falls = new long[words];
        Arrays.fill(slotFirst, NONE);
        int used = 0;
        // from the end, so that each chain begins with its first word
        for (int i = length - 1; i >= 0; i--) {
            int slot = slot(asked[i]);
            slotToken[slot] = asked[i] + 1;
            int first = slotFirst[slot];
            if (first == NONE || placesWord[first] != i / WORD) {
                placesWord[used] = i / WORD;
                placesNext[used] = first;
                slotFirst[slot] = used;
                first = used++;
            }
            places[first] |= 1L << i;
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
            distance += column(slotFirst[slot(other[i])]);
        }
        return distance;
    }

    /** @return by how much the last row of the column differs from that of the one before */
    private int column(int first) {
        // the row above the first grows with every column
        int step = 1;
        int next = first;
        for (int word = 0; word < words; word++) {
            boolean here = next != NONE && placesWord[next] == word;
            step = word(word, here ? places[next] : 0, step);
            next = here ? placesNext[next] : next;
        }
        return step;
    }

    private int word(int word, long equals, int step) {
        long rising = rises[word];
        long falling = falls[word];
        long down = equals | falling;
        long equal = step < 0 ? equals | 1 : equals;
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
