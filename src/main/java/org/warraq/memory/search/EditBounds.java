package org.warraq.memory.search;

import java.util.Arrays;

/**
 * How far apart two texts can be and still match. For an asked text of n words and n′ tokens and a unit of m words, the
 * distance D between their stems is at most {@link #edits}: either ⌊(1 − t) · max(n, m)⌋, because the stems match (or the
 * words, which are never closer), or what the tokens as written allow. Of those edits, m − n insertions are spoken for where
 * m is larger.
 *
 * <p>Let the edits between the tokens as written be E that touch words, and N, M that add and remove signs. A word replaced by
 * a sign counts once in each, and so at most as many signs are added for free as words are lost, which is (E − (m − n)) / 2;
 * any further sign costs an edit and allows for less than one. Hence E ≤ ⌊(1 − t) · max(n′, n′ + (E + m − n) / 2)⌋.
 */
final class EditBounds {

    private final int words;
    private final int tokens;
    private final int min;
    private final int[] byStems;
    private final int[] byTokens;

    EditBounds(int words, int tokens, int min) {
        this.words = words;
        this.tokens = tokens;
        this.min = min;
        int longest = Math.min(Short.MAX_VALUE, Math.max(words, 2 * tokens) * 100 / min);
        byStems = new int[longest + 1];
        byTokens = new int[longest + 1];
        Arrays.setAll(byStems, this::stems);
        int edits = 0;
        for (int others = 0; others <= longest; others++) {
            // more words never allow fewer edits
            edits = tokens(others, edits);
            byTokens[others] = Math.abs(others - words) <= edits ? edits : -1;
        }
    }

    private int stems(int others) {
        int edits = allowed(Math.max(words, others));
        return words > 0 && others > 0 && Math.abs(others - words) <= edits ? edits : -1;
    }

    private int tokens(int others, int atLeast) {
        int more = others - words;
        int edits = atLeast;
        while (edits < allowed(Math.max(tokens, tokens + Math.floorDiv(edits + 1 + more, 2)))) {
            edits++;
        }
        return edits;
    }

    /** ⌊(1 − t) · length⌋ */
    private int allowed(int length) {
        return (int) ((100L - min) * length / 100);
    }

    /** The number of words that no match has. */
    int end() {
        return byStems.length;
    }

    /** Edits of stems, where those match; -1 where a unit of that many words cannot. */
    int byStems(int others) {
        return byStems[others];
    }

    /** Edits of stems, where the tokens as written match; -1 where they cannot. */
    int byTokens(int others) {
        return byTokens[others];
    }

    int edits(int others) {
        return Math.max(byStems[others], byTokens[others]);
    }

    /** How many of the tokens as written may be gone, where those match: an added token spares one. */
    int goneTokens() {
        return allowed(tokens);
    }
}
