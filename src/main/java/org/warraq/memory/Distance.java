package org.warraq.memory;

import java.util.Arrays;

/** The Levenshtein distance between two sequences of tokens that are small numbers. */
final class Distance {

    private static final int WORD = 64;
    private static final int SLOTS = 256;

    private final char[] asked;
    // where each token of what is asked stands, one bit a place: an open hash, of which at most a quarter is used
    private final char[] slotToken = new char[SLOTS];
    private final long[] slotPlaces = new long[SLOTS];

    Distance(char[] asked) {
        this.asked = asked;
        for (int i = 0; i < Math.min(WORD, asked.length); i++) {
            int slot = slot(asked[i]);
            slotToken[slot] = asked[i];
            slotPlaces[slot] |= 1L << i;
        }
    }

    int to(char[] other) {
        if (asked.length == 0 || other.length == 0) {
            return Math.max(asked.length, other.length);
        }
        return asked.length <= WORD ? parallel(other) : plain(other);
    }

    // Hyyrö 2003: a column of the matrix at a time, its differences as bits
    private int parallel(char[] other) {
        long rises = -1L;
        long falls = 0;
        int distance = asked.length;
        long last = 1L << (asked.length - 1);
        for (char token : other) {
            long equal = slotPlaces[slot(token)];
            long zero = (((equal & rises) + rises) ^ rises) | equal | falls;
            long right = falls | ~(zero | rises);
            long left = rises & zero;
            distance += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
            right = right << 1 | 1;
            rises = left << 1 | ~(zero | right);
            falls = right & zero;
        }
        return distance;
    }

    private int slot(char token) {
        int slot = (token * 0x9E37) >>> 5 & SLOTS - 1;
        while (slotPlaces[slot] != 0 && slotToken[slot] != token) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private int plain(char[] other) {
        int[] row = new int[asked.length + 1];
        Arrays.setAll(row, i -> i);
        for (char token : other) {
            int diagonal = row[0]++;
            for (int i = 1; i < row.length; i++) {
                int substituted = diagonal + (asked[i - 1] == token ? 0 : 1);
                diagonal = row[i];
                row[i] = Math.min(substituted, Math.min(row[i], row[i - 1]) + 1);
            }
        }
        return row[asked.length];
    }
}
