package org.warraq.report.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * Which words of one row are which of another, as far as that is certain: those that are paired in the same way by every
 * longest row of words that both have. Whatever was taken out of a text and put into it, where what was put in is new, its
 * words are paired in one of these ways; so none of the certain ones is wrong.
 */
final class CertainPairs {

    static final int NONE = -1;

    private final List<String> before;
    private final List<String> after;
    private final int[][] heads;
    private final int[][] tails;

    private CertainPairs(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.heads = new int[before.size() + 1][after.size() + 1];
        this.tails = new int[before.size() + 1][after.size() + 1];
    }

    /** For each word of the first row which one of the second it is. In time proportional to their product. */
    static int[] between(List<String> before, List<String> after) {
        return new CertainPairs(before, after).pairs();
    }

    private int[] pairs() {
        measure();
        int[] pairs = new int[before.size()];
        Arrays.setAll(pairs, this::pair);
        return pairs;
    }

    private void measure() {
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                heads[i][j] = same(i - 1, j - 1) ? heads[i - 1][j - 1] + 1 : Math.max(heads[i - 1][j], heads[i][j - 1]);
            }
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                tails[i][j] = same(i, j) ? tails[i + 1][j + 1] + 1 : Math.max(tails[i + 1][j], tails[i][j + 1]);
            }
        }
    }

    private int pair(int i) {
        int longest = tails[0][0];
        int found = NONE;
        for (int j = 0; j <= after.size(); j++) {
            if (heads[i][j] + tails[i + 1][j] == longest) {
                return NONE; // as long a row can do without it
            }
            if (j < after.size() && same(i, j) && heads[i][j] + 1 + tails[i + 1][j + 1] == longest) {
                if (found != NONE) {
                    return NONE;
                }
                found = j;
            }
        }
        return found;
    }

    private boolean same(int i, int j) {
        return before.get(i).equals(after.get(j));
    }
}
